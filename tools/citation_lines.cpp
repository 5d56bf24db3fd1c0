// SPDX-License-Identifier: BSL-1.0
#include "tools/citation_lines.hpp"

#include "store/records.hpp"

#include <algorithm>
#include <utility>

namespace recital::tools {

namespace {

/// The source of a line as it stands in it, with JSON's escapes; nothing where the line begins otherwise.
std::string_view source_of(std::string_view line) {
    constexpr std::string_view begin = "{\"source\":\"";
    if (!line.starts_with(begin) || !line.ends_with('}')) return {};
    line.remove_prefix(begin.size());
    std::size_t end = 0;
    while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
    return line.substr(0, std::min(end, line.size()));
}

}  // namespace

bool CitationLines::Before::operator()(std::string const& left, std::string const& right) const noexcept {
    return path_before(left, right);
}

void CitationLines::keep(std::string_view source, std::string_view lines) {
    auto const [found, is_new] = m_lines.try_emplace(std::string{source}, lines);
    std::string& kept = found->second;
    if (is_new || kept == lines) return;
    ++m_differing;
    if (std::pair{kept.size(), std::string_view{kept}} < std::pair{lines.size(), lines}) kept = lines;
}

void CitationLines::add(std::string_view bytes, std::string const& name, std::vector<Problem>& problems) {
    std::string_view source;
    std::size_t first = 0;
    std::size_t number = 0;
    std::size_t at = 0;
    auto const end_block = [&](std::size_t end) {
        if (!source.empty()) keep(source, bytes.substr(first, end - first));
        source = {};
    };
    while (at < bytes.size()) {
        ++number;
        std::size_t const end = std::min(bytes.find('\n', at), bytes.size());
        std::string_view const line = bytes.substr(at, end - at);
        std::string_view const here = source_of(line);
        if (here.empty() || end == bytes.size()) {
            end_block(at);
            if (!line.empty())
                problems.push_back({name, number, 0,
                                    end == bytes.size() ? "ends within a line" : "is no citation as recital extract writes it",
                                    "the line is left out"});
        } else if (here != source) {
            end_block(at);
            source = here;
            first = at;
        }
        at = std::min(end + 1, bytes.size());
    }
    end_block(bytes.size());
}

std::string CitationLines::text() const {
    std::string out;
    for (auto const& [source, lines] : m_lines) out += lines;
    return out;
}

}  // namespace recital::tools
