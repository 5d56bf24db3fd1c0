// SPDX-License-Identifier: BSL-1.0
// Compiled once for all unit tests, since it takes Catch2 2 far longer than any test file; version 3 brings its own main.
#define CATCH_CONFIG_MAIN
#include "catch.hpp"
