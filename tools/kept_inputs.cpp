// SPDX-License-Identifier: BSL-1.0
#include "tools/kept_inputs.hpp"

#include "read/inputs.hpp"
#include "tools/corpus_file.hpp"
#include "tools/exit_status.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace recital::tools {

namespace {

namespace fs = std::filesystem;

/// A file whatever its names are.
using FileId = std::pair<dev_t, ino_t>;

std::optional<FileId> id_of(struct stat const& facts) {
    if (!S_ISREG(facts.st_mode) && !S_ISBLK(facts.st_mode)) return std::nullopt;  // devices and pipes lose nothing
    return FileId{facts.st_dev, facts.st_ino};
}

std::optional<FileId> id_of(std::string const& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 ? id_of(facts) : std::nullopt;
}

std::optional<FileId> id_of(int descriptor) {
    struct stat facts {};
    return ::fstat(descriptor, &facts) == 0 ? id_of(facts) : std::nullopt;
}

/// Where it is or will be, links followed.
fs::path place_of(std::string const& path) {
    std::error_code failure;
    fs::path const whole = fs::absolute(path, failure);
    fs::path const real = failure ? fs::path{} : fs::weakly_canonical(whole, failure);
    return failure ? fs::path{path}.lexically_normal() : real;
}

bool is_folder(std::string const& path) {
    std::error_code failure;
    return fs::is_directory(path, failure);
}

/// Of one run of the program.
struct Run {
    std::mutex mutex;
    std::vector<std::string> named;    ///< as typed: files and folders that are read
    std::vector<std::string> results;  ///< files named for a result
    std::vector<std::string> own;      ///< files and folders that are written, and left out where a folder around them is read
    bool follow = false;
    std::optional<std::set<FileId>> ids;  ///< of all that is read; looked up when a result turns out to be there already

    void add_named(std::string const& name) {
        if (std::find(named.begin(), named.end(), name) != named.end()) return;
        named.push_back(name);
        ids.reset();
    }

    [[nodiscard]] bool reads(FileId id) {
        if (!ids) look_up();
        return ids->contains(id);
    }

private:
    void look_up() {
        std::set<FileId>& all = ids.emplace();
        auto const add = [&all](std::optional<FileId> id) {
            if (id) all.insert(*id);
        };
        for (std::string const& name : named) {
            if (name == "-") {
                add(id_of(STDIN_FILENO));
            } else if (is_folder(name)) {
                std::vector<Problem> told_elsewhere;
                for (std::string const& file : list_inputs({name}, told_elsewhere, follow, own)) add(id_of(file));
            } else {
                add(id_of(name));
            }
        }
    }
};

Run& run() {
    static Run only;
    return only;
}

bool is_one_of(std::string const& name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string name_of(CLI::Option const& option) {
    if (!option.get_lnames().empty()) return option.get_lnames().front();
    return option.get_snames().empty() ? std::string{} : option.get_snames().front();
}

std::string shown(std::string const& option) { return option == "output" ? "-o" : "--" + option; }

void refuse(std::string const& path) {
    throw ArgumentError{path + ": is an input, which the result would take the place of; name another file"};
}

/// Standard output counts where it was named itself: a shell has emptied it by now, but what is appended to is still whole.
void check_standard_output() {
    auto const out = id_of(STDOUT_FILENO);
    if (!out) return;
    for (std::string const& name : run().named)
        if (!is_folder(name) && (name == "-" ? id_of(STDIN_FILENO) : id_of(name)) == out)
            throw ArgumentError{(name == "-" ? "standard input" : name) + ": is an input, and standard output leads into it; name another"};
}

void check_all() {
    for (std::string const& result : run().results) refuse_to_overwrite(result);
    check_standard_output();
}

/// The folder texts go to may lie in a folder that is read, but be none.
void check_text_folder(std::string const& folder) {
    fs::path const place = place_of(folder);
    for (std::string const& name : run().named)
        if (is_folder(name) && place_of(name) == place)
            throw ArgumentError{folder + ": is an input, and the texts would be written among its files; name another folder"};
    for (std::string const& result : run().results)
        if (place_of(result).parent_path() == place)
            throw ArgumentError{result + ": would stand among the texts of --text-out; name another file"};
}

}  // namespace

void keep_inputs(CLI::App const& command) {
    Run& all = run();
    std::string texts;
    std::vector<std::pair<std::string, fs::path>> places;
    for (CLI::Option const* const option : command.get_options()) {
        if (option->count() == 0) continue;
        std::string const name = name_of(*option);
        bool const is_output = is_one_of(name, {"output", "bib", "text-out"});
        for (std::string const& value : option->results()) {
            if (is_output && value.empty()) throw ArgumentError{shown(name) + ": names no file"};
            if (name == "follow") all.follow = true;
            if (name == "stdin-records") all.add_named("-");
            if (option->get_positional() || is_one_of(name, {"corpus", "data", "files-from", "template"})) all.add_named(value);
            if (!is_output || value == "-") continue;
            fs::path const place = place_of(value);
            for (auto const& [other, taken] : places)
                if (taken == place || (id_of(value) && id_of(value) == id_of(taken.string())))
                    throw ArgumentError{value + ": is named for two results (" + other + " and " + shown(name) + "); name two files"};
            places.emplace_back(shown(name), place);
            if (name == "text-out" || is_folder(value) || value.ends_with('/'))
                all.own.push_back(value);
            else
                all.results.push_back(value);
            if (name == "text-out") texts = value;
        }
    }
    if (id_of(STDOUT_FILENO)) all.own.emplace_back("/proc/self/fd/1");
    if (command.get_name() == "index") std::erase_if(all.results, [](std::string const& file) { return is_corpus_file(file); });
    if (!texts.empty()) check_text_folder(texts);
    check_all();
}

std::vector<std::string> inputs_to_read(std::vector<std::string> const& named, bool follow, Console& console) {
    for (std::string const& name : named) run().add_named(name);
    check_all();
    std::vector<Problem> problems;
    std::vector<std::string> inputs = list_inputs(named, problems, follow, run().own);
    console.report(problems);
    return inputs;
}

void refuse_to_overwrite(std::string const& path) {
    auto const id = id_of(path);
    if (!id) return;
    std::lock_guard const lock{run().mutex};
    if (run().reads(*id)) refuse(path);
}

}  // namespace recital::tools
