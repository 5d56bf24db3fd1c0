// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// How the public headers are declared. Everything in them is of namespace `recital`; the inline namespace `v1` stands in the names that
/// the linker sees, so that a later, different interface can never be taken for this one.

/// What the shared library exports.
#define RECITAL_PUBLIC __attribute__((visibility("default")))

/// Inside the library the namespace is not inline, because the stages behind it have values of the same names.
#ifdef RECITAL_BUILDS_LIBRARY
#define RECITAL_INLINE
#else
#define RECITAL_INLINE inline
#endif
