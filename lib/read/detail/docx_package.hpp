// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/detail/archive.hpp"
#include "read/limits.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace recital {

/// One row of a relationships part (ECMA-376 part 2, 9.3).
struct Relationship {
    std::string type;    ///< the last word of its type: "hyperlink", "footnotes", "header"
    std::string target;  ///< a member's name from the package's root; of hyperlinks the address as given
};

using Relationships = std::map<std::string, Relationship, std::less<>>;  ///< by their ids

/// A DOCX file as the ZIP archive it is: members by name, and what they refer to. What is read of it counts together.
class DocxPackage {
public:
    /// Opens an archive in memory; `bytes`, `limits` and `deadline` must outlive it. Throws Refusal where it cannot be
    /// read or has more than limits.members members.
    DocxPackage(std::string_view bytes, ReadLimits const& limits, Deadline const& deadline);

    [[nodiscard]] bool has(std::string const& name) const { return m_archive.has(name); }

    /// The content of a member; empty where there is none of that name. Throws Refusal where it is damaged or locked, or
    /// where all that was read would be more than limits.expanded_size, or than most_unpacked() of the file.
    [[nodiscard]] std::string read(std::string const& name);

    /// The relationships of a member; those of the package for "". Throws as read() does.
    [[nodiscard]] Relationships relationships(std::string const& name);

    [[nodiscard]] ReadLimits const& limits() const noexcept { return m_limits; }
    [[nodiscard]] Deadline const& deadline() const noexcept { return m_deadline; }

private:
    ReadLimits const& m_limits;
    Deadline const& m_deadline;
    ZipArchive m_archive;
    std::uint64_t m_most;  ///< bytes that may be read in all
    std::uint64_t m_read = 0;
};

}  // namespace recital
