# SPDX-License-Identifier: BSL-1.0

# recital_test(FOLDER SOURCES … USES FOLDER… [PRIVATE_USES TARGET…])
# One executable `test_<folder>` of Catch2 cases for tests/<folder>; every case is a test of its own in CTest. USES names
# the library folders it tests. RECITAL_SOURCE_DIR is the checkout, for tests that read data/ or files beside them.
function(recital_test folder)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
  foreach(used IN LISTS arg_USES)
    if(NOT TARGET recital_${used})
      message(FATAL_ERROR "tests/${folder} uses ${used}, but there is no folder lib/${used} with a target recital_${used}")
    endif()
  endforeach()
  add_executable(test_${folder} ${arg_SOURCES})
  target_include_directories(test_${folder} PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR})
  # Test cases run for moments and are compiled again and again: what is tested is optimised, they are not.
  target_compile_options(test_${folder} PRIVATE -O0)
  target_compile_definitions(test_${folder} PRIVATE "RECITAL_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\"")
  foreach(used IN LISTS arg_USES)
    target_link_libraries(test_${folder} PRIVATE recital_${used})
  endforeach()
  target_link_libraries(test_${folder} PRIVATE ${arg_PRIVATE_USES} recital_test_main)
  catch_discover_tests(test_${folder} TEST_PREFIX "${folder}: " WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
                       PROPERTIES TIMEOUT 300)
endfunction()
