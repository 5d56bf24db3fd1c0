// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <graphviz/cgraph.h>

#include <memory>
#include <string>

// DOT text read back by the library of Graphviz itself.
namespace recital::testing {

struct CloseDot {
    void operator()(Agraph_t* graph) const noexcept { agclose(graph); }
};
using Dot = std::unique_ptr<Agraph_t, CloseDot>;

inline Dot read_dot(std::string const& text) { return Dot{agmemread(text.c_str())}; }

inline Agnode_t* node(Dot const& dot, std::string name) { return agnode(dot.get(), name.data(), 0); }

inline std::string attribute(void* object, std::string name) {
    char* const value = agget(object, name.data());
    return value == nullptr ? std::string{} : std::string{value};
}

}  // namespace recital::testing
