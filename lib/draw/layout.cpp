// SPDX-License-Identifier: BSL-1.0
#include "draw/detail/layout.hpp"

#include "draw/detail/bounded.hpp"
#include "draw/detail/graphviz.hpp"

#include <fcntl.h>
#include <graphviz/gvc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstddef>
#include <latch>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace recital {
namespace {

std::mutex& graphviz_mutex() {
    static std::mutex mutex;
    return mutex;
}

std::string& collected() {
    static std::string messages;
    return messages;
}

int collect(char* message) {
    constexpr std::size_t enough = 1000;
    if (collected().size() < enough) collected() += message;
    return 0;
}

/// One for the process: freeing a context loses the lists of its plugins, about 10 kB each time.
GVC_t* context() {
    static GVC_t* const only = gvContext();
    return only;
}

bool has_labelled_arrow(Agraph_t* graph) {
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node))
        for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
            char const* const label = agget(edge, mutable_c_str("label"));
            if (label != nullptr && *label != '\0') return true;
        }
    return false;
}

/// A layout must go before its graph does. Where an arrow with a label lies within one rank, which is known only afterwards, the
/// clean-up of Graphviz 2.42's dot frees its label node twice (seen with the address sanitizer): the memory of layouts with
/// labelled arrows, of which a program makes few, is left to the end of the process instead.
class Layout {
public:
    Layout(Agraph_t* graph, std::string const& engine) : m_graph(graph), m_leave(engine == "dot" && has_labelled_arrow(graph)) {
        m_done = gvLayout(context(), graph, engine.c_str()) == 0;
    }
    ~Layout() {
        if (m_done && !m_leave) gvFreeLayout(context(), m_graph);
    }
    Layout(Layout const&) = delete;
    Layout& operator=(Layout const&) = delete;
    [[nodiscard]] bool done() const noexcept { return m_done; }

private:
    Agraph_t* m_graph;
    bool m_leave;
    bool m_done = false;
};

}  // namespace

GraphvizSession::GraphvizSession() : m_lock(graphviz_mutex()) {
    collected().clear();
    agseterrf(collect);
}

GraphvizSession::~GraphvizSession() { agseterrf(nullptr); }

std::string GraphvizSession::said(std::string const& otherwise) const {
    std::string message = collected();
    while (!message.empty() && message.back() == '\n') message.pop_back();
    for (char& c : message)
        if (c == '\n') c = ' ';
    return message.empty() ? otherwise : message;
}

namespace {

bool has_little_memory() {
    rlimit given{};
    return (::getrlimit(RLIMIT_AS, &given) == 0 && given.rlim_cur != RLIM_INFINITY) ||
           (::getrlimit(RLIMIT_DATA, &given) == 0 && given.rlim_cur != RLIM_INFINITY);
}

/// GLib ends the process where Pango gets no threads, of which it wants several at a time, for looking through the fonts.
void require_threads() {
    constexpr std::size_t enough = 4;
    std::latch all_there{enough + 1};
    std::vector<std::jthread> threads;
    try {
        while (threads.size() < enough) threads.emplace_back([&all_there] { all_there.arrive_and_wait(); });
        all_there.count_down();
    } catch (std::system_error const& error) {
        all_there.count_down(static_cast<std::ptrdiff_t>(enough + 1 - threads.size()));
        throw GraphvizError(std::string{"no further thread can be made ("} + error.code().message() + "; ulimit -u)");
    }
}

/// Cairo and Graphviz do not ask whether they were given the memory they wanted: where it has an end, they work in a process of their own.
std::string rendered_apart(GraphvizSession const& session, std::string const& dot, std::string const& engine, std::string const& format) {
    constexpr auto limit = std::chrono::minutes{10};
    constexpr char good = '+';
    std::optional<std::string> said;
    try {
        said = within(limit, [&] {
            int const nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
            if (nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
            try {
                return good + rendered(session, dot, engine, format);
            } catch (GraphvizError const& error) {
                return '-' + std::string{error.what()};
            }
        });
    } catch (std::system_error const& error) {
        throw GraphvizError(std::string{"no process can be made for it: "} + error.code().message());
    }
    if (!said || said->empty()) throw GraphvizError("it broke down, as there is too little memory (ulimit -v)");
    std::string const rest = said->substr(1);
    if (said->front() != good) throw GraphvizError(rest);
    return rest;
}

}  // namespace

std::string lay_out(std::string const& dot, std::string const& engine, std::string const& format) {
    GraphvizSession const session;
    require_threads();
    return has_little_memory() ? rendered_apart(session, dot, engine, format) : rendered(session, dot, engine, format);
}

std::string rendered(GraphvizSession const& session, std::string const& dot, std::string const& engine, std::string const& format) {
    GraphHandle const graph = graph_from_dot(dot);
    if (!graph) throw GraphvizError(session.said("the DOT text cannot be read"));
    Layout const layout{graph.get(), engine};
    if (!layout.done()) throw GraphvizError(session.said("Graphviz has no layout engine \"" + engine + "\""));
    char* bytes = nullptr;
    unsigned size = 0;
    if (gvRenderData(context(), graph.get(), format.c_str(), &bytes, &size) != 0 || bytes == nullptr)
        throw GraphvizError(session.said("Graphviz cannot write the format \"" + format + "\""));
    std::string result(bytes, size);
    gvFreeRenderData(bytes);
    return result;
}

}  // namespace recital
