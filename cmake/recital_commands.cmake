# SPDX-License-Identifier: BSL-1.0
# The commands, in the order of the help. Each name NAME stands for tools/command_NAME.{hpp,cpp}, docs/man/recital-NAME.1 and
# tests/cli/NAME/: the sources, the command table, the tests, the man pages and the completions derive from this list.
set(RECITAL_COMMANDS extract index search merge graph chain path mainpath rank reduce cycles series similar communities missing compare find draw
                     report annotate check serve completion)
