// SPDX-License-Identifier: BSL-1.0
#include "tools/unfinished.hpp"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstring>

namespace recital::tools {

namespace {

/// The names, for the signal handler, which may touch nothing else.
struct Place {
    enum State : int { free, taken, armed };
    std::array<char, 4096> name{};
    std::atomic<int> state{free};
};
std::array<Place, 64> places;

constexpr std::array<int, 10> ending_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2};

extern "C" void remove_unfinished(int signal) {
    for (Place& each : places)
        if (each.state.load() == Place::armed) ::unlink(each.name.data());
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

/// -1 where there is no room for it.
int keep(std::string const& name) {
    if (name.size() >= places.front().name.size()) return -1;
    for (std::size_t at = 0; at < places.size(); ++at) {
        int expected = Place::free;
        if (!places[at].state.compare_exchange_strong(expected, Place::taken)) continue;
        std::memcpy(places[at].name.data(), name.c_str(), name.size() + 1);
        places[at].state.store(Place::armed);
        return static_cast<int>(at);
    }
    return -1;
}

}  // namespace

Unfinished::Unfinished(std::vector<std::string> const& names) {
    for (std::string const& name : names) m_places.push_back(keep(name));
    for (int const signal : ending_signals) {
        struct sigaction action {};
        if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL) ::signal(signal, remove_unfinished);
    }
}

Unfinished::~Unfinished() {
    for (int const place : m_places)
        if (place >= 0) places[static_cast<std::size_t>(place)].state.store(Place::free);
}

}  // namespace recital::tools
