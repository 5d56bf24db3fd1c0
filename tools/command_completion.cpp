// SPDX-License-Identifier: BSL-1.0
#include "tools/command_completion.hpp"

#include "tools/command_line.hpp"
#include "tools/completion.hpp"
#include "tools/output.hpp"

#include <CLI/CLI.hpp>

namespace recital::tools {

void CompletionCommand::setup(CLI::App& app) {
    app.add_option("SHELL", m_shell, "bash, zsh or fish")
        ->required()
        ->type_name("")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}).description(""));
}

ExitStatus CompletionCommand::run(Console& console) {
    std::vector<NamedCommand> const commands = make_commands();
    CLI::App app{"", "recital"};
    declare_command_line(app, commands);
    Output output{""};
    output.write(completion_script(app, m_shell));
    output.finish();
    console.worked();
    return console.status();
}

}  // namespace recital::tools
