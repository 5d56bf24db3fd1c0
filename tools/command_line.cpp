// SPDX-License-Identifier: BSL-1.0
#include "tools/command_line.hpp"

#include "read/pdf/process.hpp"
#include "tools/kept_inputs.hpp"
#include "tools/output.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string_view>

namespace recital::tools {

namespace {

constexpr char const* version_line = "recital " RECITAL_VERSION;

/// CLI11 parses from the end of the list.
std::vector<std::string> reversed(std::vector<std::string> arguments) {
    std::reverse(arguments.begin(), arguments.end());
    return arguments;
}

/// `help CMD` asks for what `CMD --help` gives, `help` alone for the list of commands.
std::vector<std::string> with_help_as_option(std::vector<std::string> arguments) {
    if (arguments.empty()) return {"--help"};
    if (arguments.front() != "help") return arguments;
    arguments.erase(arguments.begin());
    arguments.emplace_back("--help");
    return arguments;
}

/// Shows what follows a positional argument in the usage line: "recital chain [OPTIONS] SOURCE... ID".
class UsageFormatter : public CLI::Formatter {
public:
    [[nodiscard]] std::string make_option_usage(CLI::Option const* option) const override {
        std::string const rest = option->get_type_name();
        return CLI::Formatter::make_option_usage(option) + (rest.empty() ? "" : ' ' + rest);
    }
};

void print(std::string const& text) {
    Output output{""};
    output.write(text);
    output.finish();
}

/// CLI11 would only say that a command is missing.
void require_known_command(std::vector<std::string> const& arguments, CLI::App const& app) {
    std::string const& first = arguments.front();
    if (first.empty() || first.front() == '-') return;
    auto const commands = app.get_subcommands([&first](CLI::App const* command) { return command->get_name() == first; });
    if (commands.empty()) throw ArgumentError{first + ": there is no such command; see recital help"};
}

std::string without_trailing_blanks(std::string text) {
    std::string out;
    for (char const c : text) {
        if (c == '\n') out.erase(out.find_last_not_of(' ') + 1);
        out += c;
    }
    return out;
}

/// What keeps the process that reads PDF files from doing harm, as far as this machine lacks it; empty where it lacks nothing.
std::string lacking_box() {
    std::string const reader = pdf::find_reader();
    if (reader.empty()) return "PDF files are not read: the program that reads them (recital-pdf) is missing";
    std::string const box = pdf::box_of(reader);
    std::string lacking;
    if (box.find("files") == std::string::npos) lacking = "Landlock (Linux 5.13 or later)";
    if (box.find("calls") == std::string::npos)
        lacking += std::string{lacking.empty() ? "" : " and "} + "seccomp (of the kernel, and libseccomp-dev where recital is built)";
    return lacking.empty() ? lacking : "the process that reads PDF files is confined without " + lacking;
}

}  // namespace

void declare_command_line(CLI::App& app, std::vector<NamedCommand> const& commands, std::string_view only) {
    app.require_subcommand(1);
    app.set_help_flag("-h,--help", "Show this help");
    app.set_version_flag("--version", version_line, "Show the version");
    auto const formatter = std::make_shared<UsageFormatter>();
    formatter->column_width(32);
    formatter->label("SUBCOMMAND", "COMMAND");
    formatter->label("Subcommands", "Commands");
    formatter->label("Positionals", "Arguments");
    app.formatter(formatter);
    app.footer("recital help COMMAND shows the help of a command.");
    for (NamedCommand const& each : commands) {
        CLI::App* const command = app.add_subcommand(each.name, each.command->summary());
        command->set_help_flag("-h,--help", "Show this help");
        if (only.empty() || each.name == only) each.command->setup(*command);
    }
}

ExitStatus run_command_line(std::vector<std::string> arguments, Console& console) {
    if (arguments.size() == 1 && arguments.front() == "--version") {  // asked often, by scripts: without declaring every command
        print(std::string{version_line} + '\n');
        return ExitStatus::done;
    }
    CLI::App app{"Reads United Nations documents, finds the instruments they cite and links them.", "recital"};
    std::vector<NamedCommand> const commands = make_commands();
    arguments = with_help_as_option(std::move(arguments));
    bool const named =
        std::any_of(commands.begin(), commands.end(), [&](NamedCommand const& each) { return each.name == arguments.front(); });
    declare_command_line(app, commands, named ? arguments.front() : std::string{});
    require_known_command(arguments, app);
    try {
        app.parse(reversed(std::move(arguments)));
    } catch (CLI::CallForHelp const&) {
        print(without_trailing_blanks(app.help()));
        return ExitStatus::done;
    } catch (CLI::CallForVersion const& version) {
        print(std::string{version.what()} + '\n');
        if (std::string const lacking = lacking_box(); !lacking.empty()) console.note(lacking);
        return ExitStatus::done;
    } catch (CLI::ParseError const& error) {
        auto const asked = app.get_subcommands();
        throw ArgumentError{std::string{error.what()} + "; see recital help" + (asked.empty() ? "" : ' ' + asked.front()->get_name())};
    }
    auto const chosen =
        std::find_if(commands.begin(), commands.end(), [&app](NamedCommand const& each) { return app.got_subcommand(each.name); });
    keep_inputs(*app.get_subcommands().front());
    return chosen->command->run(console);
}

}  // namespace recital::tools
