// SPDX-License-Identifier: BSL-1.0
#include "report/render.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace recital {
namespace {

constexpr std::size_t deepest = 12;
constexpr std::size_t most_bytes = std::size_t{1} << 20U;

constexpr std::array<std::string_view, 179> names{"adopted_by",
                                                  "aliases",
                                                  "anchor",
                                                  "axis",
                                                  "begin",
                                                  "by_kind",
                                                  "by_part",
                                                  "by_treatment",
                                                  "by_treatment_cut",
                                                  "by_treatment_in_all",
                                                  "by_treatment_listed",
                                                  "by_verb",
                                                  "chains",
                                                  "charts",
                                                  "circles",
                                                  "circles_cut",
                                                  "circles_in_all",
                                                  "circles_listed",
                                                  "citations",
                                                  "citations_words",
                                                  "cite_as",
                                                  "cited",
                                                  "cited_by",
                                                  "cited_by_words",
                                                  "cited_cut",
                                                  "cited_listed",
                                                  "cites_newer",
                                                  "citing",
                                                  "citing_cut",
                                                  "citing_in_all",
                                                  "citing_listed",
                                                  "columns",
                                                  "command",
                                                  "contents",
                                                  "css",
                                                  "date",
                                                  "diagrams",
                                                  "document",
                                                  "documents",
                                                  "documents_words",
                                                  "explore",
                                                  "explore_css",
                                                  "explore_source",
                                                  "has_adopted_by",
                                                  "has_aliases",
                                                  "has_by_kind",
                                                  "has_by_part",
                                                  "has_by_treatment",
                                                  "has_by_verb",
                                                  "has_chains",
                                                  "has_charts",
                                                  "has_circles",
                                                  "has_cited",
                                                  "has_citing",
                                                  "has_columns",
                                                  "has_contents",
                                                  "has_diagrams",
                                                  "has_instruments",
                                                  "has_kinds_by_stance",
                                                  "has_longest",
                                                  "has_main_path",
                                                  "has_members",
                                                  "has_method",
                                                  "has_missing",
                                                  "has_most_cited",
                                                  "has_named",
                                                  "has_newer",
                                                  "has_notes",
                                                  "has_numbers",
                                                  "has_outdated",
                                                  "has_pieces",
                                                  "has_record",
                                                  "has_rows",
                                                  "has_sentences",
                                                  "has_series",
                                                  "has_stances",
                                                  "has_steps",
                                                  "has_subjects",
                                                  "has_treaty_series",
                                                  "has_unresolved",
                                                  "has_uses",
                                                  "has_values",
                                                  "heading",
                                                  "id",
                                                  "in_corpus",
                                                  "instruments",
                                                  "instruments_words",
                                                  "kind",
                                                  "kinds_by_stance",
                                                  "knows_texts",
                                                  "label",
                                                  "longest",
                                                  "made_on",
                                                  "main_path",
                                                  "meeting",
                                                  "members",
                                                  "mentioned",
                                                  "mentioned_words",
                                                  "mentions",
                                                  "mentions_words",
                                                  "method",
                                                  "missing",
                                                  "missing_cut",
                                                  "missing_in_all",
                                                  "missing_listed",
                                                  "most_cited",
                                                  "most_cited_cut",
                                                  "most_cited_in_all",
                                                  "most_cited_listed",
                                                  "name",
                                                  "named",
                                                  "named_cut",
                                                  "named_in_all",
                                                  "named_listed",
                                                  "newer",
                                                  "newest",
                                                  "notes",
                                                  "number",
                                                  "numbers",
                                                  "of",
                                                  "organ",
                                                  "outdated",
                                                  "outdated_cut",
                                                  "outdated_in_all",
                                                  "outdated_listed",
                                                  "own",
                                                  "paths",
                                                  "pieces",
                                                  "pinpoint",
                                                  "place",
                                                  "printed_date",
                                                  "printed_made_on",
                                                  "published_in",
                                                  "reason",
                                                  "recital",
                                                  "record",
                                                  "rows",
                                                  "sentences",
                                                  "series",
                                                  "series_section",
                                                  "session",
                                                  "several",
                                                  "share",
                                                  "single",
                                                  "size",
                                                  "source",
                                                  "stance",
                                                  "stances",
                                                  "steps",
                                                  "subject",
                                                  "subjects",
                                                  "subjects_cut",
                                                  "subjects_in_all",
                                                  "subjects_listed",
                                                  "sum",
                                                  "svg",
                                                  "text",
                                                  "title",
                                                  "treatment",
                                                  "treaty_series",
                                                  "tree",
                                                  "type",
                                                  "unit",
                                                  "unresolved",
                                                  "unresolved_cut",
                                                  "unresolved_in_all",
                                                  "unresolved_listed",
                                                  "unsourced",
                                                  "url",
                                                  "uses",
                                                  "uses_cut",
                                                  "uses_in_all",
                                                  "uses_listed",
                                                  "value",
                                                  "values",
                                                  "version",
                                                  "volume",
                                                  "wide",
                                                  "words"};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t const first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Reads tags as mustache(5) has them and remembers which sections are open.
class TemplateCheck {
public:
    TemplateCheck(std::string_view text, std::string_view source) : m_text(text), m_source(source) {}

    std::optional<Problem> run() {
        if (m_text.size() > most_bytes) return problem(0, "is larger than a template may be (1 MiB)", "shorten it");
        for (std::size_t at = m_text.find("{{"); at != std::string_view::npos; at = m_text.find("{{", m_next)) {
            bool const is_triple = m_text.substr(at + 2, 1) == "{";
            std::size_t const begin = at + (is_triple ? 3 : 2);
            std::string_view const closing = is_triple ? "}}}" : "}}";
            std::size_t const end = m_text.find(closing, begin);
            if (end == std::string_view::npos) return problem(at, "a tag is not closed", "end it with " + std::string{closing});
            m_next = end + closing.size();
            if (auto found = wrong_in(at, trimmed(m_text.substr(begin, end - begin)), is_triple)) return found;
        }
        if (!m_open.empty())
            return problem(m_open.back().second, "the section \"" + std::string{m_open.back().first} + "\" is not ended",
                           "end it with {{/" + std::string{m_open.back().first} + "}}");
        return std::nullopt;
    }

private:
    std::optional<Problem> wrong_in(std::size_t at, std::string_view tag, bool is_triple) {
        char const sigil = tag.empty() || is_triple ? '\0' : tag.front();
        if (sigil == '!') return std::nullopt;
        if (sigil == '=') return problem(at, "delimiters cannot be changed", "write tags in {{ and }}");
        bool const has_sigil = sigil == '#' || sigil == '^' || sigil == '/' || sigil == '>' || sigil == '&';
        std::string_view const name = has_sigil ? trimmed(tag.substr(1)) : tag;
        if (sigil == '>') {
            if (name == "instrument") return std::nullopt;
            return problem(at, "there is no partial \"" + std::string{name} + "\"", "the only one is {{>instrument}}; files are not read");
        }
        if (sigil == '/') {
            if (m_open.empty() || m_open.back().first != name)
                return problem(at, "{{/" + std::string{name} + "}} ends no open section",
                               m_open.empty() ? "take it out" : "the open one is \"" + std::string{m_open.back().first} + "\"");
            m_open.pop_back();
            return std::nullopt;
        }
        if (!is_known(name)) return problem(at, "nothing is called \"" + std::string{name} + "\"", "see docs/templates.md for the names");
        if (sigil != '#' && sigil != '^') return std::nullopt;
        if (m_open.size() == deepest) return problem(at, "sections are nested too deeply", "12 levels are enough for all lists");
        m_open.emplace_back(name, at);
        return std::nullopt;
    }

    static bool is_known(std::string_view name) {
        if (name == ".") return true;
        for (;;) {
            std::size_t const dot = std::min(name.find('.'), name.size());
            if (!std::binary_search(names.begin(), names.end(), name.substr(0, dot))) return false;
            if (dot == name.size()) return true;
            name.remove_prefix(dot + 1);
        }
    }

    [[nodiscard]] Problem problem(std::size_t at, std::string what, std::string advice) const {
        std::string_view const before = m_text.substr(0, at);
        auto const line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        std::size_t const line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
        return {std::string{m_source}, line, at - line_begin + 1, std::move(what), std::move(advice)};
    }

    std::string_view m_text, m_source;
    std::size_t m_next = 0;
    std::vector<std::pair<std::string_view, std::size_t>> m_open;
};

}  // namespace

std::optional<Problem> problem_in_template(std::string_view text, std::string_view source) { return TemplateCheck{text, source}.run(); }

std::span<std::string_view const> template_names() noexcept { return names; }

}  // namespace recital
