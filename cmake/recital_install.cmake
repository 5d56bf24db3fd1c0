# SPDX-License-Identifier: BSL-1.0
include(GNUInstallDirs)
install(TARGETS recital RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(TARGET recital-pdf)
  install(TARGETS recital-pdf RUNTIME DESTINATION libexec/recital)
endif()
install(DIRECTORY data/ DESTINATION share/recital/data FILES_MATCHING PATTERN "*.tsv" PATTERN "*.txt" PATTERN "*.md")
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(FILES docs/man/recital.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES docs/man/recital-filters.7 DESTINATION ${CMAKE_INSTALL_MANDIR}/man7)
foreach(command IN LISTS RECITAL_COMMANDS)
  install(FILES docs/man/recital-${command}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
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
install(FILES ${PROJECT_BINARY_DIR}/completion/recital.bash DESTINATION share/bash-completion/completions RENAME recital)
install(FILES ${PROJECT_BINARY_DIR}/completion/recital.zsh DESTINATION share/zsh/site-functions RENAME _recital)
install(FILES ${PROJECT_BINARY_DIR}/completion/recital.fish DESTINATION share/fish/vendor_completions.d RENAME recital.fish)
