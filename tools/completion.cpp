// SPDX-License-Identifier: BSL-1.0
#include "tools/completion.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace recital::tools {

namespace {

struct OptionWords {
    std::vector<std::string> names;    ///< "-o", "--output"
    std::vector<std::string> choices;  ///< what it takes, where that is a fixed list
    bool takes_value = false;
    std::string help;
};

struct CommandWords {
    std::string name;
    std::string help;
    std::vector<OptionWords> options;
};

std::vector<std::string> choices_in(std::string const& type) {
    std::vector<std::string> choices;
    if (type.find('|') == std::string::npos) return choices;
    for (std::size_t begin = 0; begin <= type.size();) {
        auto const end = std::min(type.find('|', begin), type.size());
        choices.push_back(type.substr(begin, end - begin));
        begin = end + 1;
    }
    return choices;
}

std::vector<CommandWords> words_of(CLI::App const& app) {
    std::vector<CommandWords> commands;
    for (CLI::App const* const each : app.get_subcommands([](CLI::App const*) { return true; })) {
        CommandWords command{each->get_name(), each->get_description(), {}};
        for (CLI::Option const* const option : each->get_options([](CLI::Option const* o) { return o->nonpositional(); })) {
            OptionWords words;
            for (std::string const& name : option->get_snames()) words.names.push_back('-' + name);
            for (std::string const& name : option->get_lnames()) words.names.push_back("--" + name);
            words.takes_value = option->get_items_expected_max() > 0;
            words.choices = choices_in(option->get_type_name());
            words.help = option->get_description();
            command.options.push_back(std::move(words));
        }
        commands.push_back(std::move(command));
    }
    return commands;
}

std::string joined(std::vector<std::string> const& words, char separator) {
    std::string out;
    for (std::string const& word : words) out += (out.empty() ? std::string{} : std::string{separator}) + word;
    return out;
}

std::string names_of(std::vector<CommandWords> const& commands) {
    std::string names;
    for (CommandWords const& command : commands) names += command.name + ' ';
    return names + "help";
}

/// Inside single quotes of all three shells; the help texts hold neither quotes nor backslashes, this keeps it so.
std::string single_quoted(std::string const& text) {
    std::string out = "'";
    for (char const c : text)
        if (c != '\'' && c != '\\') out += c;
    return out + '\'';
}

std::string bash_script(std::vector<CommandWords> const& commands) {
    std::string choices;
    std::string options;
    for (CommandWords const& command : commands) {
        std::vector<std::string> all;
        for (OptionWords const& option : command.options) {
            all.insert(all.end(), option.names.begin(), option.names.end());
            for (std::string const& name : option.names)
                if (!option.choices.empty())
                    choices += "        " + command.name + ':' + name + ") words='" + joined(option.choices, ' ') + "' ;;\n";
        }
        options += "        " + command.name + ") words='" + joined(all, ' ') + "' ;;\n";
    }
    return "# Completion of recital for bash; made by: recital completion bash\n"
           "_recital() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words=\n"
           "    if [[ $COMP_CWORD -eq 1 || ( $command == help && $COMP_CWORD -eq 2 ) ]]; then\n"
           "        COMPREPLY=($(compgen -W '" +
           names_of(commands) +
           " --help --version' -- \"$current\"))\n"
           "        return\n"
           "    fi\n"
           "    case $command:$before in\n" +
           choices +
           "    esac\n"
           "    if [[ -z $words && $current == -* ]]; then\n"
           "        case $command in\n" +
           options +
           "        esac\n"
           "    fi\n"
           "    if [[ -n $words ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "    else\n"
           "        compopt -o filenames 2>/dev/null\n"
           "        local IFS=$'\\n'\n"
           "        COMPREPLY=($(compgen -f -- \"$current\"))\n"
           "    fi\n"
           "}\n"
           "complete -F _recital recital\n";
}

std::string zsh_script(std::vector<CommandWords> const& commands) {
    std::string names;
    std::string cases;
    for (CommandWords const& command : commands) {
        names += "        " + single_quoted(command.name + ':' + command.help) + '\n';
        cases += "        " + command.name + ") _arguments -s";
        for (OptionWords const& option : command.options) {
            std::string help;
            for (char const c : option.help) help += c == '[' || c == ']' || c == ':' ? ' ' : c;
            for (std::string const& name : option.names) {
                std::string value;
                if (option.takes_value) value = option.choices.empty() ? ":value:_files" : ":value:(" + joined(option.choices, ' ') + ')';
                cases += " \\\n            " + single_quoted(name + '[' + help + ']' + value);
            }
        }
        cases += " \\\n            '*:file:_files' ;;\n";
    }
    return "#compdef recital\n"
           "# Completion of recital for zsh; made by: recital completion zsh\n"
           "_recital() {\n"
           "    local -a commands=(\n" +
           names +
           "        'help:show the help of a command'\n"
           "    )\n"
           "    if (( CURRENT == 2 )) || [[ $words[2] == help ]]; then\n"
           "        _describe command commands\n"
           "        return\n"
           "    fi\n"
           "    local command=$words[2]\n"
           "    shift words\n"
           "    (( CURRENT-- ))\n"
           "    case $command in\n" +
           cases +
           "    esac\n"
           "}\n"
           "_recital \"$@\"\n";
}

std::string fish_script(std::vector<CommandWords> const& commands) {
    std::string out = "# Completion of recital for fish; made by: recital completion fish\n";
    std::string const names = names_of(commands);
    for (CommandWords const& command : commands)
        out += "complete -c recital -f -n '__fish_use_subcommand' -a " + command.name + " -d " + single_quoted(command.help) + '\n';
    out += "complete -c recital -f -n '__fish_use_subcommand' -a help -d 'show the help of a command'\n";
    out += "complete -c recital -f -n '__fish_seen_subcommand_from help' -a '" + names + "'\n";
    for (CommandWords const& command : commands) {
        for (OptionWords const& option : command.options) {
            out += "complete -c recital -n '__fish_seen_subcommand_from " + command.name + '\'';
            for (std::string const& name : option.names) out += name[1] == '-' ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (!option.choices.empty()) {
                out += " -x -a '" + joined(option.choices, ' ') + '\'';
            } else if (option.takes_value) {
                out += " -r";
            }
            out += " -d " + single_quoted(option.help) + '\n';
        }
    }
    return out;
}

}  // namespace

std::string completion_script(CLI::App const& app, std::string const& shell) {
    std::vector<CommandWords> const commands = words_of(app);
    if (shell == "bash") return bash_script(commands);
    if (shell == "zsh") return zsh_script(commands);
    return fish_script(commands);
}

}  // namespace recital::tools
