# SPDX-License-Identifier: BSL-1.0
# What the presets switch on; each may be given with -D as well.
option(RECITAL_WARNINGS_AS_ERRORS "Stop at the first warning" OFF)
set(RECITAL_SANITIZE "" CACHE STRING "Sanitizers to build with, as in -fsanitize= (address,undefined)")
option(RECITAL_TIDY "Run clang-tidy over every source file as it is compiled" OFF)
option(RECITAL_FUZZ "Build the fuzz targets against libFuzzer (clang only)" OFF)
option(RECITAL_BENCH "Build the benchmarks where Google Benchmark is installed" ON)

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-restrict)  # GCC 12 sees overlap in std::string's operator+ where there is none (GCC bug 105651)
endif()
# One set of objects for the program, the shared library and the Python module. What is not declared public stays inside, and calls
# between our own functions go the direct way, so that position-independent code costs nothing that could be measured.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
add_compile_options(-fno-semantic-interposition)

if(RECITAL_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()

if(RECITAL_SANITIZE)
  add_compile_options(-fsanitize=${RECITAL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${RECITAL_SANITIZE})
endif()
if(RECITAL_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "RECITAL_FUZZ needs clang: configure with the preset fuzz")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(RECITAL_TIDY)
  find_program(RECITAL_CLANG_TIDY NAMES clang-tidy clang-tidy-14 REQUIRED)
  set(CMAKE_CXX_CLANG_TIDY ${RECITAL_CLANG_TIDY} --quiet)
endif()

find_program(RECITAL_CCACHE ccache)
if(RECITAL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND NOT RECITAL_TIDY)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${RECITAL_CCACHE})
endif()
