// SPDX-License-Identifier: BSL-1.0
// Runs a fuzz target over saved inputs, and over pieces of them: every beginning cut at a line end, and each with a byte changed.
#include "fuzz/target.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

constexpr std::size_t most_pieces = RECITAL_FUZZ_PIECES;

std::size_t replay(std::string const& bytes) {
    fuzz(bytes);
    std::size_t count = 1;
    std::size_t const stride = bytes.size() / most_pieces + 1;
    for (std::size_t at = 0; at < bytes.size(); at += stride, count += 2) {
        fuzz(std::string_view{bytes}.substr(0, at));
        std::string changed = bytes.substr(at);
        changed.front() = static_cast<char>(changed.front() ^ 0x55);
        fuzz(changed);
    }
    return count;
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t count = 0;
    for (int i = 1; i < argc; ++i) {
        for (auto const& entry : std::filesystem::recursive_directory_iterator{argv[i]}) {
            if (!entry.is_regular_file()) continue;
            std::ifstream file{entry.path(), std::ios::binary};
            std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
            std::cout << entry.path().string() << '\n' << std::flush;
            count += replay(bytes);
        }
    }
    std::cout << count << " inputs\n";
    return count == 0 ? 1 : 0;
}
