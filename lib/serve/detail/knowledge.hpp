// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to serve/: what the tools answer from, and how they ask.

#include "api/extractor.hpp"
#include "graph/citation_graph.hpp"
#include "model/catalogue.hpp"
#include "serve/server.hpp"
#include "store/corpus.hpp"

#include <nlohmann/json.hpp>

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace recital {

using Json = nlohmann::ordered_json;

namespace serve {

struct Knowledge {
    Knowledge(std::string const& path, Catalogue const& tables, std::string const& data, ServeLimits bounds);

    Catalogue const& catalogue;
    ServeLimits limits;
    Corpus corpus;
    CitationGraph graph;
    Extractor extractor;
};

/// What is wrong with what a tool was asked; its words go to who asked.
struct AskedWrongly : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The arguments of a call. What is not of the kind a tool takes throws AskedWrongly.
class Arguments {
public:
    explicit Arguments(Json const& given) : m_given{given} {}
    [[nodiscard]] std::string text(char const* name) const;  ///< must be given, and not be empty
    [[nodiscard]] std::string text_or(char const* name, char const* otherwise) const;
    [[nodiscard]] std::size_t number_or(char const* name, std::size_t otherwise, std::size_t most) const;

private:
    Json const& m_given;
};

/// Rows of an answer until it is full: so many rows, so many bytes. What has no room is counted.
class Rows {
public:
    Rows(std::size_t most, ServeLimits const& limits) : m_most{most}, m_bytes{limits.answer} {}
    [[nodiscard]] bool full() const noexcept { return m_full; }
    void add(Json row);
    /// {name: rows, "more": number left out}.
    [[nodiscard]] Json under(char const* name) &&;

private:
    std::size_t m_most;
    std::size_t m_bytes;
    std::size_t m_more = 0;
    bool m_full = false;
    Json m_rows = Json::array();
};

/// A tool: what it is called, says of itself and takes, and what it answers.
struct Tool {
    char const* name;
    char const* title;
    char const* description;
    char const* schema;  ///< JSON Schema of the arguments
    Json (*answer)(Knowledge& knowledge, Arguments const& arguments);
};
[[nodiscard]] std::span<Tool const> tools() noexcept;

Json answer_find(Knowledge& knowledge, Arguments const& arguments);
Json answer_cites(Knowledge& knowledge, Arguments const& arguments);
Json answer_cited_by(Knowledge& knowledge, Arguments const& arguments);
Json answer_chain(Knowledge& knowledge, Arguments const& arguments);
Json answer_quote(Knowledge& knowledge, Arguments const& arguments);
Json answer_check(Knowledge& knowledge, Arguments const& arguments);
Json answer_search(Knowledge& knowledge, Arguments const& arguments);

}  // namespace serve

}  // namespace recital
