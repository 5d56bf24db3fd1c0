# SPDX-License-Identifier: BSL-1.0
# What is installed where, by the folders of GNUInstallDirs. Nothing of it holds the path it was built or installed under: the prefix may
# be moved. Components, for packagers: program, library, development, python, wheel.
include(CMakePackageConfigHelpers)

install(TARGETS recital RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
if(TARGET recital-pdf)
  install(TARGETS recital-pdf RUNTIME DESTINATION ${RECITAL_INSTALL_PROGRAMSDIR} COMPONENT program)
endif()
install(DIRECTORY data/ DESTINATION ${RECITAL_INSTALL_DATADIR} COMPONENT program
        FILES_MATCHING PATTERN "*.tsv" PATTERN "*.txt" PATTERN "*.md")
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT license)

install(FILES docs/man/recital.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES docs/man/recital-filters.7 DESTINATION ${CMAKE_INSTALL_MANDIR}/man7 COMPONENT program)
foreach(command IN LISTS RECITAL_COMMANDS)
  install(FILES docs/man/recital-${command}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
endforeach()

foreach(shell bash zsh fish)
  set(script ${PROJECT_BINARY_DIR}/completion/recital.${shell})
  add_custom_command(OUTPUT ${script}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/completion
    COMMAND recital completion ${shell} > ${script}
    DEPENDS recital COMMENT "Writing the completion script for ${shell}" VERBATIM)
  list(APPEND completion_scripts ${script})
endforeach()
add_custom_target(recital_completions ALL DEPENDS ${completion_scripts})
set(share ${CMAKE_INSTALL_DATAROOTDIR})
set(RECITAL_ZSH_DIR ${share}/zsh/site-functions CACHE STRING "Where zsh looks for completions (Debian: share/zsh/vendor-completions)")
install(FILES ${PROJECT_BINARY_DIR}/completion/recital.bash DESTINATION ${share}/bash-completion/completions RENAME recital COMPONENT program)
install(FILES ${PROJECT_BINARY_DIR}/completion/recital.zsh DESTINATION ${RECITAL_ZSH_DIR} RENAME _recital COMPONENT program)
install(FILES ${PROJECT_BINARY_DIR}/completion/recital.fish DESTINATION ${share}/fish/vendor_completions.d RENAME recital.fish COMPONENT program)

install(TARGETS recital_shared EXPORT recital
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT development)
install(DIRECTORY include/recital DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development FILES_MATCHING PATTERN "*.hpp")
set(cmake_folder ${CMAKE_INSTALL_LIBDIR}/cmake/recital)
install(EXPORT recital NAMESPACE recital:: FILE recitalTargets.cmake DESTINATION ${cmake_folder} COMPONENT development)
configure_package_config_file(cmake/recitalConfig.cmake.in ${PROJECT_BINARY_DIR}/recitalConfig.cmake INSTALL_DESTINATION ${cmake_folder}
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/recitalConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/recitalConfig.cmake ${PROJECT_BINARY_DIR}/recitalConfigVersion.cmake
        DESTINATION ${cmake_folder} COMPONENT development)
# pkg-config finds the prefix from where its file lies.
file(RELATIVE_PATH way_to_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(cmake/recital.pc.in ${PROJECT_BINARY_DIR}/recital.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/recital.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
