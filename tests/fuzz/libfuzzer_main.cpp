// SPDX-License-Identifier: BSL-1.0
#include "fuzz/target.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    fuzz({reinterpret_cast<char const*>(data), size});
    return 0;
}
