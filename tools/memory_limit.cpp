// SPDX-License-Identifier: BSL-1.0
#include "tools/memory_limit.hpp"

#include <cstddef>
#include <cstdlib>
#include <limits>
#include <new>

#if defined(__has_feature)
#define RECITAL_HAS_SANITIZER (__has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || __has_feature(thread_sanitizer))
#else
#define RECITAL_HAS_SANITIZER 0
#endif
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !RECITAL_HAS_SANITIZER
#define RECITAL_COUNTS_MEMORY 1
#include <malloc.h>
#endif

namespace recital::tools {

namespace {

constexpr long long no_limit = std::numeric_limits<long long>::max() / 2;  // so that what is left can be reckoned

struct State {
    long long taken = 0;  ///< since the limit was set; may be less than nothing, as older pieces are given back
    long long most = no_limit;
    bool reached = false;
};
thread_local constinit State state{};

}  // namespace

MemoryLimit::MemoryLimit(std::uint64_t bytes) noexcept {
    state = {0, bytes < static_cast<std::uint64_t>(no_limit) ? static_cast<long long>(bytes) : no_limit, false};
}

MemoryLimit::~MemoryLimit() { state.most = no_limit; }

bool MemoryLimit::reached() noexcept { return state.reached; }

bool MemoryLimit::counts() noexcept {
#ifdef RECITAL_COUNTS_MEMORY
    return true;
#else
    return false;
#endif
}

#ifdef RECITAL_COUNTS_MEMORY
namespace {

/// Null where it cannot be had.
void* taken(std::size_t size) noexcept {
    if (state.most - state.taken < static_cast<long long>(size)) {  // before the system is asked for gigabytes
        state.reached = true;
        return nullptr;
    }
    void* const piece = std::malloc(size == 0 ? 1 : size);  // NOLINT(cppcoreguidelines-no-malloc): what operator new is made of
    if (piece == nullptr) return nullptr;
    state.taken += static_cast<long long>(::malloc_usable_size(piece));
    if (state.taken <= state.most) return piece;
    state.reached = true;
    state.taken -= static_cast<long long>(::malloc_usable_size(piece));
    std::free(piece);  // NOLINT(cppcoreguidelines-no-malloc)
    return nullptr;
}

void given_back(void* piece) noexcept {
    if (piece == nullptr) return;
    state.taken -= static_cast<long long>(::malloc_usable_size(piece));
    std::free(piece);  // NOLINT(cppcoreguidelines-no-malloc)
}

}  // namespace
#endif

}  // namespace recital::tools

#ifdef RECITAL_COUNTS_MEMORY
// The other forms of the library (arrays, nothrow) call these; those for aligned types are the library's own, and not counted.
void* operator new(std::size_t size) {
    if (void* const piece = recital::tools::taken(size)) return piece;
    throw std::bad_alloc{};
}
void operator delete(void* piece) noexcept { recital::tools::given_back(piece); }
void operator delete(void* piece, std::size_t) noexcept { recital::tools::given_back(piece); }
#endif
