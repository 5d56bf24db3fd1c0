// SPDX-License-Identifier: BSL-1.0
#include "forms/forms_table.hpp"

#include "cite/cite.hpp"
#include "data/shipped_catalogue.hpp"
#include "resolve/resolve.hpp"
#include "segment/segment.hpp"

#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace {

using namespace recital;

std::string const folder = RECITAL_SOURCE_DIR "/tests/forms/";

std::string bytes_of(std::string const& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw std::runtime_error(path + ": cannot be opened");
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> out;
    for (std::size_t at = 0;;) {
        auto const end = text.find(separator, at);
        out.emplace_back(text.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) return out;
        at = end + separator.size();
    }
}

void replace(std::string& text, std::string_view placeholder, std::string const& value) {
    auto const at = text.find(placeholder);
    if (at == std::string::npos) throw std::runtime_error("the document has no " + std::string(placeholder));
    text.replace(at, placeholder.size(), value);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '\n') out += "\\n";
        else if (c == '\r') out += "\\r";
        else if (c == '\t') out += "\\t";
        else out += c;
    }
    return out;
}

bool tells_date(std::string const& expected) {
    for (auto const& flag : split(expected, " +"))
        if (flag.size() == 10 && flag[4] == '-' && flag[7] == '-') return true;
    return false;
}

std::string entry_of(Citation const& citation, std::string const& expected) {
    std::string out = escaped(citation.text);
    if (citation.kind == Kind::unresolved) return out + "=?";
    bool const plain_symbol = citation.form == Form::symbol && out == citation.id;
    if (!plain_symbol) out += "=" + citation.id;
    if (!citation.pinpoint.empty()) out += "@" + citation.pinpoint;
    if (!plain_symbol && citation.form != Form::full) out += " +" + std::string(name_of(citation.form));
    if (citation.repaired) out += " +repaired";
    if (tells_date(expected)) out += " +" + (citation.date.empty() ? "no date" : citation.date);
    if (expected.find(" +via:") != std::string::npos) out += " +via:" + citation.via;
    return out;
}

/// Prepared once: it takes longer than all rows together.
struct Reader {
    Finder finder{shipped().catalogue};
    Resolver resolver{shipped().catalogue};
};

}  // namespace

std::vector<FormsRow> read_forms_table() {
    std::vector<FormsRow> rows;
    std::string const path = folder + "forms.tsv";
    std::size_t line = 0;
    for (auto const& text : split(bytes_of(path), "\n")) {
        ++line;
        if (text.empty() || text.front() == '#') continue;
        auto const cells = split(text, "\t");
        if (cells.size() != 6) throw std::runtime_error(path + ":" + std::to_string(line) + ": not six columns");
        if (cells[0] == "row") continue;
        rows.push_back({line, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]});
    }
    return rows;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            out += text[at];
            continue;
        }
        switch (text[++at]) {
        case 'n': out += '\n'; break;
        case 'r': out += '\r'; break;
        case 'x': out += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16)); at += 2; break;
        default: throw std::runtime_error("an escape that is none: " + std::string(text));
        }
    }
    return out;
}

std::string document_of(FormsRow const& row) {
    static std::map<std::string, std::string> documents;
    auto found = documents.find(row.document);
    if (found == documents.end()) found = documents.emplace(row.document, bytes_of(folder + "documents/" + row.document + ".txt")).first;
    std::string out = found->second;
    replace(out, "{text}", unescaped(row.text));
    replace(out, "{notes}", unescaped(row.notes));
    return out;
}

std::string reading_of(FormsRow const& row) {
    static Reader const reader;
    Text const text{row.document + ".txt", document_of(row)};
    auto const expected = split(row.expected, " ; ");
    std::string out;
    std::size_t place = 0;
    for (auto const& document : segment(text, shipped().catalogue)) {
        for (auto const& citation : reader.resolver.resolve(text, document, reader.finder.find(document)).citations) {
            if (place > 0) out += " ; ";
            out += entry_of(citation, place < expected.size() ? expected[place] : std::string());
            ++place;
        }
    }
    return place == 0 ? "-" : out;
}
