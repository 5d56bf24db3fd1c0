// SPDX-License-Identifier: BSL-1.0
#include "tools/interruption.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>

namespace recital::tools {

namespace {

constexpr std::array<int, 4> signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
std::atomic<int> caught{0};

extern "C" void note_signal(int signal) {
    caught.store(signal);
    std::signal(signal, SIG_DFL);
}

}  // namespace

Interruption::Interruption() {
    for (int const each : signals)
        if (std::signal(each, note_signal) == SIG_IGN) std::signal(each, SIG_IGN);  // nohup
}

Interruption::~Interruption() {
    for (int const each : signals)
        if (std::signal(each, SIG_DFL) == SIG_IGN) std::signal(each, SIG_IGN);
}

bool Interruption::asked() noexcept { return caught.load() != 0; }

void Interruption::finish() {
    int const signal = caught.load();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    std::_Exit(128 + signal);
}

}  // namespace recital::tools
