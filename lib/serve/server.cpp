// SPDX-License-Identifier: BSL-1.0
#include "serve/server.hpp"

#include "graph/build.hpp"
#include "serve/detail/knowledge.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

namespace {

// The error codes of JSON-RPC 2.0, section 5.1.
constexpr int parse_error = -32700;
constexpr int invalid_request = -32600;
constexpr int method_not_found = -32601;
constexpr int invalid_params = -32602;
constexpr int internal_error = -32603;

// The revisions of the protocol whose messages are those answered here; the newest is offered to who asks for another.
constexpr std::array<std::string_view, 3> revisions{"2025-06-18", "2025-03-26", "2024-11-05"};

constexpr char const* instructions =
    "United Nations documents of one corpus, and the instruments they cite. Name instruments by symbol (A/RES/52/189), number, title or "
    "short "
    "name; where a name is not known, ask find first. An edge says that a document mentions an instrument under a verb, no more. Answers "
    "are "
    "cut at a limit; \"more\" says how many rows were left out.";

/// A fault of a request, answered as a JSON-RPC error.
struct Fault {
    int code;
    std::string message;
};

std::string line_of(Json const& message) { return message.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string error_line(Json id, Fault const& fault) {
    return line_of({{"jsonrpc", "2.0"}, {"id", std::move(id)}, {"error", {{"code", fault.code}, {"message", fault.message}}}});
}

/// How deep lists and objects lie in one another, so that a message cannot exhaust the stack of the parser.
bool too_deep(std::string_view message) noexcept {
    constexpr int deepest = 64;
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = 0; at < message.size(); ++at) {
        char const c = message[at];
        if (quoted && c == '\\')
            ++at;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '[' || c == '{') && ++depth > deepest)
            return true;
        else if (!quoted && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

Json initialized(Json const& params, std::string const& version) {
    std::string const asked = params.is_object() && params.contains("protocolVersion") && params["protocolVersion"].is_string()
                                  ? params["protocolVersion"].get<std::string>()
                                  : std::string{};
    bool const known = std::find(revisions.begin(), revisions.end(), asked) != revisions.end();
    return {{"protocolVersion", known ? asked : std::string{revisions.front()}},
            {"capabilities", {{"tools", {{"listChanged", false}}}}},
            {"serverInfo", {{"name", "recital"}, {"title", "recital"}, {"version", version}}},
            {"instructions", instructions}};
}

Json listed() {
    Json list = Json::array();
    for (serve::Tool const& tool : serve::tools())
        list.push_back({{"name", tool.name},
                        {"title", tool.title},
                        {"description", tool.description},
                        {"inputSchema", Json::parse(tool.schema)},
                        {"annotations", {{"readOnlyHint", true}, {"openWorldHint", false}}}});
    return {{"tools", std::move(list)}};
}

Json result_of(std::string text, bool is_error) {
    Json content = Json::array();
    content.push_back({{"type", "text"}, {"text", std::move(text)}});
    return {{"content", std::move(content)}, {"isError", is_error}};
}

}  // namespace

serve::Knowledge::Knowledge(std::string const& path, Catalogue const& tables, std::string const& data, ServeLimits bounds)
    : catalogue{tables}, limits{bounds}, corpus{path}, extractor{tables} {
    auto kept = corpus.graph(data);
    graph = kept ? *std::move(kept) : build_graph(corpus.documents({}), tables).graph;
}

Server::Server(std::string const& path, Catalogue const& catalogue, std::string const& data, std::string version, ServeLimits limits)
    : m_knowledge{std::make_unique<serve::Knowledge>(path, catalogue, data, limits)}, m_version{std::move(version)} {}
Server::~Server() = default;

std::string Server::refusal() const {
    return error_line(nullptr, {invalid_request, "a message may have " + std::to_string(m_knowledge->limits.request) + " bytes"});
}

std::optional<std::string> Server::answer(std::string_view message) {
    if (message.size() > m_knowledge->limits.request) return refusal();
    Json const request = too_deep(message) ? Json(Json::value_t::discarded) : Json::parse(message, nullptr, false);
    if (request.is_discarded()) return error_line(nullptr, {parse_error, "this is no JSON, or lists lie too deep in one another"});
    if (!request.is_object()) return error_line(nullptr, {invalid_request, "a message is one object; lists of them are not taken"});
    Json const id = request.value("id", Json{});
    bool const asks = request.contains("id");
    if (asks && !id.is_string() && !id.is_number()) return error_line(nullptr, {invalid_request, "an id is a text or a number"});
    if (!request.contains("method")) {
        bool const is_answer = request.contains("result") || request.contains("error");
        if (is_answer) return std::nullopt;
        return error_line(id, {invalid_request, "a message has a method"});
    }
    if (request.value("jsonrpc", Json{}) != "2.0" || !request["method"].is_string())
        return error_line(id, {invalid_request, "a message has \"jsonrpc\": \"2.0\" and a method"});
    if (!asks) return std::nullopt;  // a notification

    std::string const method = request["method"];
    Json const params = request.value("params", Json::object());
    auto const called = [&]() -> Json {
        if (!params.is_object() || !params.contains("name") || !params["name"].is_string())
            throw Fault{invalid_params, "tools/call takes a name"};
        std::string const name = params["name"];
        auto const all = serve::tools();
        auto const tool = std::find_if(all.begin(), all.end(), [&name](serve::Tool const& each) { return name == each.name; });
        if (tool == all.end()) throw Fault{invalid_params, "there is no tool " + name};
        Json const given = params.value("arguments", Json::object());
        if (!given.is_object()) throw Fault{invalid_params, "arguments are an object"};
        try {
            m_knowledge->corpus.end_at(std::chrono::steady_clock::now() + m_knowledge->limits.time);
            return result_of(line_of(tool->answer(*m_knowledge, serve::Arguments{given})), false);
        } catch (serve::AskedWrongly const& wrong) {
            return result_of(wrong.what(), true);
        } catch (StoreError const& error) {
            return result_of(error.problem, true);
        }
    };
    try {
        Json result;
        if (method == "initialize")
            result = initialized(params, m_version);
        else if (method == "ping")
            result = Json::object();
        else if (method == "tools/list")
            result = listed();
        else if (method == "tools/call")
            result = called();
        else
            throw Fault{method_not_found, "there is no method " + method};
        return line_of({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
    } catch (Fault const& fault) {
        return error_line(id, fault);
    } catch (std::bad_alloc const&) {
        throw;
    } catch (std::exception const& error) {
        return error_line(id, {internal_error, error.what()});
    }
}

}  // namespace recital
