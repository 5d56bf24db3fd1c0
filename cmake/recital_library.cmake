# SPDX-License-Identifier: BSL-1.0

# recital_library(FOLDER SOURCES … [USES FOLDER…] [PRIVATE_USES TARGET…])
# One static library for each folder; USES names the folders whose public headers its own public headers include,
# PRIVATE_USES what only its .cpp files include (other folders' targets, third-party libraries). A name that is no target is an error.
function(recital_library folder)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;PRIVATE_USES" ${ARGN})
  set(target recital_${folder})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(recital::${folder} ALIAS ${target})
  if(folder STREQUAL "grammar")
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  else()
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/lib)
  endif()
  foreach(used IN LISTS arg_USES)
    target_link_libraries(${target} PUBLIC recital::${used})
  endforeach()
  target_link_libraries(${target} PRIVATE ${arg_PRIVATE_USES})
endfunction()
