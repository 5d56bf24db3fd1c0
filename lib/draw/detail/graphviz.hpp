// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to draw/: what discipline.cpp, dot.cpp, layout.cpp and spring.cpp share of Graphviz.

#include <graphviz/cgraph.h>

#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>

namespace recital {

/// Graphviz failed; the message is its own.
struct GraphvizError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// cgraph takes names and values as char*, but copies and never writes to them.
inline char* mutable_c_str(char const* text) { return const_cast<char*>(text); }
inline char* mutable_c_str(std::string const& text) { return mutable_c_str(text.c_str()); }

struct CloseGraph {
    void operator()(Agraph_t* graph) const noexcept { agclose(graph); }
};
using GraphHandle = std::unique_ptr<Agraph_t, CloseGraph>;

/// What to open and read graphs with: they are read from and written to std::string, and their parts are numbered as
/// they come. cgraph's own numbers are addresses of names, and the order of subgraphs, which clusters are laid out in,
/// would follow them and change from run to run.
[[nodiscard]] Agdisc_t& string_discipline();

/// Reads DOT text; the channel of string_discipline(). Null where it cannot be read.
[[nodiscard]] GraphHandle graph_from_dot(std::string const& dot);

/// Writes DOT text; the graph must have been opened with string_discipline(). Throws GraphvizError.
[[nodiscard]] std::string dot_from_graph(Agraph_t* graph);

/// Graphviz keeps state in file-level statics, even while searching: whoever calls it holds one of these. While it
/// lives, what Graphviz would print on standard error is collected.
class GraphvizSession {
public:
    GraphvizSession();
    ~GraphvizSession();
    GraphvizSession(GraphvizSession const&) = delete;
    GraphvizSession& operator=(GraphvizSession const&) = delete;

    /// What Graphviz said so far, on one line; `otherwise` if it said nothing.
    [[nodiscard]] std::string said(std::string const& otherwise) const;

private:
    std::unique_lock<std::mutex> m_lock;
};

}  // namespace recital
