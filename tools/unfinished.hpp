// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

namespace recital::tools {

/// Files in the making that have a name. While an object lives, a signal that ends the program (SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU,
/// SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2) first takes them away; signals that are handled or ignored already are left as they are.
/// Nothing can be done where the program is killed. Threads may each have some; beyond 64 names in all, and for names of
/// more than 4,000 bytes, nothing is promised.
class Unfinished {
public:
    explicit Unfinished(std::vector<std::string> const& names);
    ~Unfinished();
    Unfinished(Unfinished const&) = delete;
    Unfinished& operator=(Unfinished const&) = delete;

private:
    std::vector<int> m_places;
};

}  // namespace recital::tools
