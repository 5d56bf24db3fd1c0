// SPDX-License-Identifier: BSL-1.0
#include "read/inputs.hpp"

#ifdef __linux__
#include <sys/vfs.h>
#endif

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <system_error>

namespace recital {

namespace {

namespace fs = std::filesystem;

class InputWalk {
public:
    InputWalk(std::vector<Problem>& problems, bool follow, std::vector<std::string> const& left_out)
        : m_problems{problems}, m_follow{follow} {
        for (std::string const& each : left_out) m_left_out.insert(real_path(each).string());
    }

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
            m_root = real_path(name);
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
        if (is_made_up(folder)) {
            ++m_met;
            return report(folder.string(), "is a folder of the kernel's own, which holds no documents");
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
        if (!m_left_out.empty() && m_left_out.contains(real_path(entry).string())) return;
        std::error_code failure;
        fs::file_status const status = fs::status(entry, failure);
        bool const there = fs::is_directory(status) || fs::is_regular_file(status);
        if (there && !m_follow && fs::is_symlink(fs::symlink_status(entry, failure)) && leads_out(entry)) {
            ++m_met;
            m_problems.push_back(
                {entry.string(), 0, 0, "is a link that leads out of the folder, and left out", "name it, or give --follow"});
        } else if (fs::is_directory(status)) {
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

    [[nodiscard]] bool first_visit(fs::path const& path) { return m_seen.insert(real_path(path).string()).second; }

    /// Where it really is; as it was named where that cannot be told.
    static fs::path real_path(fs::path const& path) {
        std::error_code failure;
        fs::path real = fs::canonical(path, failure);
        return failure ? path : real;
    }

    [[nodiscard]] bool leads_out(fs::path const& entry) const {
        fs::path const real = real_path(entry);
        return std::mismatch(m_root.begin(), m_root.end(), real.begin(), real.end()).first != m_root.end();
    }

    /// /proc, /sys and the like: what stands there changes as it is read, and leads everywhere.
    static bool is_made_up(fs::path const& folder) {
#ifdef __linux__
        constexpr std::array<unsigned long, 5> kinds{0x9FA0, 0x62656572, 0x64626720, 0x74726163,
                                                     0x27E0EB};  // proc, sys, debug, trace, cgroup
        struct statfs facts {};
        return ::statfs(folder.c_str(), &facts) == 0 &&
               std::find(kinds.begin(), kinds.end(), static_cast<unsigned long>(facts.f_type)) != kinds.end();
#else
        (void)folder;
        return false;
#endif
    }

    void report(std::string const& name, std::string what) { m_problems.push_back({name, 0, 0, std::move(what), ""}); }

    std::vector<Problem>& m_problems;
    bool m_follow;
    fs::path m_root;  ///< the folder that was named
    std::set<std::string> m_left_out;
    std::set<std::string> m_seen;
    std::vector<std::string> m_found;
    std::size_t m_met = 0;  ///< files and failures met so far, to know whether a folder held anything at all
};

}  // namespace

std::vector<std::string> list_inputs(std::vector<std::string> const& named, std::vector<Problem>& problems, bool follow,
                                     std::vector<std::string> const& left_out) {
    InputWalk walk{problems, follow, left_out};
    for (std::string const& name : named) walk.add_named(name);
    return walk.take_found();
}

}  // namespace recital
