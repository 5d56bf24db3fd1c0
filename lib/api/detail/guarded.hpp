// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "store/store_error.hpp"

#include <recital/error.hpp>

#include <exception>
#include <new>
#include <system_error>

namespace recital::v1 {

/// What `work` gives; whatever it throws comes out as Error, but for std::bad_alloc.
template <typename Work>
auto guarded(Work const& work) {
    try {
        return work();
    } catch (Error const&) {
        throw;
    } catch (std::bad_alloc const&) {
        throw;
    } catch (StoreError const& error) {
        throw Error{ErrorKind::corpus, error.what()};
    } catch (std::exception const& error) {
        throw Error{ErrorKind::internal, error.what()};
    }
}

}  // namespace recital::v1
