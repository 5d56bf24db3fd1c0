// SPDX-License-Identifier: BSL-1.0
#include "serve/detail/knowledge.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital::serve {

namespace {

// clang-format off: raw strings are left as they are
constexpr char const* named =
    R"({"type":"object","properties":{"id":{"type":"string","description":"symbol, number, title or short name of the instrument"},)"
    R"("limit":{"type":"integer","minimum":1,"maximum":200,"description":"rows at most, 50 where it is not given"}},"required":["id"]})";

constexpr std::array<Tool, 7> all{{
    {"find", "Find an instrument",
     "Looks an instrument up by symbol, number, title, short name or words; says its id and how often it is cited.",
     R"({"type":"object","properties":{"text":{"type":"string"},"limit":{"type":"integer","minimum":1,"maximum":200}},)"
     R"("required":["text"]})",
     answer_find},
    {"cites", "What a document cites",
     "The instruments a document cites, with the verb, part and paragraph of each citation.", named, answer_cites},
    {"cited_by", "Who cites an instrument",
     "The documents that cite an instrument, with the verb, part and paragraph of each citation.", named, answer_cited_by},
    {"chain", "What it rests on",
     "What an instrument rests on through chains of citations, or what rests on it, nearest first, each with its distance.",
     R"({"type":"object","properties":{"id":{"type":"string"},"direction":{"type":"string","enum":["rests_on","rests_on_it"]},)"
     R"("depth":{"type":"integer","minimum":0,"maximum":100,"description":"steps at most; 0: all"},)"
     R"("limit":{"type":"integer","minimum":1,"maximum":200}},"required":["id"]})",
     answer_chain},
    {"quote", "Quote citing sentences",
     "The sentences of the corpus that cite an instrument, word for word, with the document and paragraph.",
     R"({"type":"object","properties":{"id":{"type":"string"},"document":{"type":"string","description":"only of this document"},)"
     R"("limit":{"type":"integer","minimum":1,"maximum":200}},"required":["id"]})",
     answer_quote},
    {"check", "Check a draft",
     "Reads a draft and reports what is wrong with its citations, with line, column, rule and severity.",
     R"({"type":"object","properties":{"text":{"type":"string","description":"the draft, plain text, 256 KiB at most"},)"
     R"("limit":{"type":"integer","minimum":1,"maximum":200}},"required":["text"]})",
     answer_check},
    {"search", "Search paragraphs",
     "Paragraphs of the corpus by their words, best first: all words are wanted, \"in quotes\" side by side, word* begins so, OR and NOT.",
     R"({"type":"object","properties":{"words":{"type":"string"},"cites":{"type":"string","description":"only paragraphs that cite this"},)"
     R"("part":{"type":"string","enum":["masthead","preamble","operative","annex","footnote","body","closing"]},)"
     R"("verb":{"type":"string"},"limit":{"type":"integer","minimum":1,"maximum":200}},"required":["words"]})",
     answer_search},
}};
// clang-format on

}  // namespace

std::span<Tool const> tools() noexcept { return all; }

std::string Arguments::text(char const* name) const {
    std::string value = text_or(name, "");
    if (value.find_first_not_of(" \t\r\n") == std::string::npos) throw AskedWrongly{std::string{name} + " has to be given, and be a text"};
    return value;
}

std::string Arguments::text_or(char const* name, char const* otherwise) const {
    if (!m_given.contains(name) || m_given[name].is_null()) return otherwise;
    if (!m_given[name].is_string()) throw AskedWrongly{std::string{name} + " is a text"};
    return m_given[name].get<std::string>();
}

std::size_t Arguments::number_or(char const* name, std::size_t otherwise, std::size_t most) const {
    if (!m_given.contains(name) || m_given[name].is_null()) return std::min(otherwise, most);
    Json const& value = m_given[name];
    double const number = value.is_number() ? value.get<double>() : -1;
    if (!(number >= 0 && number <= 1e9) || number != static_cast<double>(static_cast<std::size_t>(number)))
        throw AskedWrongly{std::string{name} + " is a whole number, not below 0"};
    return std::min(static_cast<std::size_t>(number), most);
}

void Rows::add(Json row) {
    std::size_t const size = row.dump(-1, ' ', false, Json::error_handler_t::replace).size() + 1;
    if (m_full || m_rows.size() >= m_most || size > m_bytes) {
        m_full = true;
        ++m_more;
        return;
    }
    m_bytes -= size;
    m_rows.push_back(std::move(row));
}

Json Rows::under(char const* name) && { return {{name, std::move(m_rows)}, {"more", m_more}}; }

}  // namespace recital::serve
