// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

/// A new empty folder that goes away with its contents.
class ScratchFolder {
public:
    ScratchFolder() : m_path{(std::filesystem::temp_directory_path() / "recital-XXXXXX").string()} {
        if (::mkdtemp(m_path.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(ScratchFolder const&) = delete;
    ScratchFolder& operator=(ScratchFolder const&) = delete;

    [[nodiscard]] std::string const& path() const noexcept { return m_path; }
    [[nodiscard]] std::string operator/(std::string const& name) const { return m_path + '/' + name; }

    void write(std::string const& name, std::string const& bytes) const {
        std::filesystem::create_directories(std::filesystem::path{*this / name}.parent_path());
        std::ofstream{*this / name, std::ios::binary} << bytes;
    }
    void link(std::string const& name, std::string const& target) const {
        std::filesystem::create_directories(std::filesystem::path{*this / name}.parent_path());
        std::filesystem::create_symlink(target, *this / name);
    }

private:
    std::string m_path;
};
