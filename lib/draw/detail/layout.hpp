// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace recital {

class GraphvizSession;

/// Lays DOT text out with a Graphviz engine ("nop2", which takes the places given in it, or "sfdp") and renders it ("svg:cairo"
/// excepted, any format name of Graphviz: "svg", "png:cairo", "pdf"). Throws GraphvizError where the text cannot be read or the
/// engine or format is not installed. One layout at a time in a process; others wait. Time and memory are those of Graphviz.
[[nodiscard]] std::string lay_out(std::string const& dot, std::string const& engine, std::string const& format);

/// The same for who holds the session.
[[nodiscard]] std::string rendered(GraphvizSession const& session, std::string const& dot, std::string const& engine,
                                   std::string const& format);

}  // namespace recital
