// SPDX-License-Identifier: BSL-1.0
#include "read/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace recital {

namespace {

namespace fs = std::filesystem;

class InputWalk {
public:
    explicit InputWalk(std::vector<Problem>& problems) : m_problems{problems} {}

    void add_named(std::string const& name) {
        if (name == "-") {
            if (m_seen.insert(name).second) m_found.push_back(name);
            return;
        }
        std::error_code failure;
        fs::file_status const status = fs::status(name, failure);
        if (name.empty() || !fs::status_known(status) || !fs::exists(status)) {
            report(name, failure ? failure.message() : "No such file or directory");
        } else if (fs::is_directory(status)) {
            auto const before = m_met;
            add_folder(name);
            if (m_met == before) report(name, "holds no file to read");
        } else {
            add_file(name);
        }
    }

    [[nodiscard]] std::vector<std::string> take_found() { return std::move(m_found); }

private:
    void add_folder(fs::path const& folder) {
        if (!first_visit(folder)) {
            ++m_met;
            return;
        }
        std::error_code failure;
        std::vector<fs::path> entries;
        for (fs::directory_iterator entry{folder, failure}, end; !failure && entry != end; entry.increment(failure)) {
            if (entry->path().filename().native().front() != '.') entries.push_back(entry->path());
        }
        if (failure) {
            ++m_met;
            report(folder.string(), failure.message());
        }
        std::sort(entries.begin(), entries.end(), [](fs::path const& a, fs::path const& b) { return a.native() < b.native(); });
        for (fs::path const& entry : entries) add_entry(entry);
    }

    void add_entry(fs::path const& entry) {
        std::error_code failure;
        fs::file_status const status = fs::status(entry, failure);
        if (fs::is_directory(status)) {
            add_folder(entry);
        } else if (fs::is_regular_file(status)) {
            add_file(entry.string());
        } else if (status.type() == fs::file_type::not_found || status.type() == fs::file_type::none) {
            ++m_met;
            report(entry.string(), status.type() == fs::file_type::none ? failure.message() : "is a link to nothing");
        }
    }

    void add_file(std::string const& name) {
        ++m_met;
        if (first_visit(name)) m_found.push_back(name);
    }

    [[nodiscard]] bool first_visit(fs::path const& path) {
        std::error_code failure;
        fs::path const real = fs::canonical(path, failure);
        return m_seen.insert(failure ? path.string() : real.string()).second;
    }

    void report(std::string const& name, std::string what) { m_problems.push_back({name, 0, 0, std::move(what), ""}); }

    std::vector<Problem>& m_problems;
    std::set<std::string> m_seen;
    std::vector<std::string> m_found;
    std::size_t m_met = 0;  ///< files and failures met so far, to know whether a folder held anything at all
};

}  // namespace

std::vector<std::string> list_inputs(std::vector<std::string> const& named, std::vector<Problem>& problems) {
    InputWalk walk{problems};
    for (std::string const& name : named) walk.add_named(name);
    return walk.take_found();
}

}  // namespace recital
