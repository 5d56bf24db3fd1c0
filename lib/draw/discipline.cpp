// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/graphviz.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recital {
namespace {

/// The names of one graph in the order of their first use. Ids of names are even, of what has no name odd. The names are
/// strings of cgraph, which closes them with the graph: when it writes a name it looks at the mark before its first byte
/// that tells HTML from plain text.
struct Names {
    Agraph_t* graph = nullptr;
    std::vector<char*> names;
    std::unordered_map<std::string_view, IDTYPE> ids;  // of views into names
    IDTYPE nameless = 1;
};

Names& names_of(void* state) { return *static_cast<Names*>(state); }

void* open_names(Agraph_t* graph, Agdisc_t*) { return new Names{graph, {}, {}}; }
void close_names(void* state) { delete static_cast<Names*>(state); }

/// The id of a name, made where it is new and may be made; without a name, a new id. 0 says there is none.
long map_name(void* state, int, char* name, IDTYPE* id, int may_create) {
    Names& known = names_of(state);
    if (name == nullptr) {
        *id = known.nameless;
        known.nameless += 2;
        return 1;
    }
    auto const found = known.ids.find(name);
    if (found != known.ids.end()) {
        *id = found->second;
        return 1;
    }
    if (may_create == 0) return 0;
    known.names.push_back(agstrdup(known.graph, name));
    *id = 2 * static_cast<IDTYPE>(known.names.size());
    known.ids.emplace(known.names.back(), *id);
    return 1;
}

/// Nobody asks for a number of his own.
long claim_id(void*, int, IDTYPE) { return 0; }
void release_id(void*, int, IDTYPE) {}
void register_object(void*, int, void*) {}

char* name_of_id(void* state, int, IDTYPE id) {
    Names& known = names_of(state);
    bool const is_named = id != 0 && id % 2 == 0 && id / 2 <= known.names.size();
    return is_named ? known.names[id / 2 - 1] : nullptr;
}

/// What is left of the text that is read; cgraph's channel.
int read_some(void* channel, char* buffer, int size) {
    auto& rest = *static_cast<std::string_view*>(channel);
    std::size_t const count = std::min(rest.size(), static_cast<std::size_t>(std::max(size, 0)));
    std::memcpy(buffer, rest.data(), count);
    rest.remove_prefix(count);
    return static_cast<int>(count);
}

int append(void* channel, char const* text) {
    static_cast<std::string*>(channel)->append(text);
    return 0;
}
int flush(void*) { return 0; }

}  // namespace

Agdisc_t& string_discipline() {
    static Agiddisc_t ids{open_names, map_name, claim_id, release_id, name_of_id, close_names, register_object};
    static Agiodisc_t io{read_some, append, flush};
    static Agdisc_t all{&AgMemDisc, &ids, &io};
    return all;
}

GraphHandle graph_from_dot(std::string const& dot) {
    std::string_view rest = dot;
    return GraphHandle{agread(&rest, &string_discipline())};
}

std::string dot_from_graph(Agraph_t* graph) {
    std::string text;
    if (agwrite(graph, &text) != 0) throw GraphvizError("cgraph cannot write the graph");
    return text;
}

}  // namespace recital
