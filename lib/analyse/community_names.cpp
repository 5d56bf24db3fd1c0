// SPDX-License-Identifier: BSL-1.0
#include "analyse/community_names.hpp"

#include <algorithm>

namespace recital {

std::string community_name(CitationGraph const& graph, Community const& community) {
    std::string name;
    for (std::size_t at = 0; at < std::min<std::size_t>(community.members.size(), 3); ++at) {
        Vertex const& vertex = graph[community.members[at]];
        name += (name.empty() ? "" : " · ") + (vertex.title.empty() ? vertex.label : vertex.title);
    }
    return name;
}

}  // namespace recital
