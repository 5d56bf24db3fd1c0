// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "read/detail/format.hpp"
#include "read/limits.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace recital {

/// A file in a ZIP archive, as the archive's directory describes it.
struct Member {
    std::string name;        ///< as stored: it may be a path, of any kind, in any charset, and stand there twice
    std::uint64_t size = 0;  ///< bytes it unpacks to
    bool is_folder = false;
    bool is_link = false;  ///< a symbolic link
    bool is_encrypted = false;
};

/// What came of unpacking a member.
struct MemberBytes {
    std::string bytes;
    std::string failure;  ///< what went wrong, empty where nothing did
};

/// A ZIP archive in memory, read with libzip. Nothing of it is ever written to a disk, so that no name in it can lead anywhere.
class ZipArchive {
public:
    /// Reads the directory of the archive. `bytes` must outlive the object. Where it cannot be read, failure() says why and
    /// the archive has no members. O(members).
    explicit ZipArchive(std::string_view bytes);
    ~ZipArchive();
    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;

    [[nodiscard]] std::string const& failure() const noexcept { return m_failure; }
    [[nodiscard]] std::size_t size() const noexcept;

    /// The member at that place of the directory, at < size(). O(1).
    [[nodiscard]] Member member(std::size_t at) const;

    /// Whether the archive has a file of exactly that name. O(1).
    [[nodiscard]] bool has(std::string const& name) const;

    /// The content of a member. Never more than its stated size, which the caller compares with what it allows; a member that
    /// holds another amount, whose checksum is wrong or that is not done at the deadline fails. O(bytes).
    [[nodiscard]] MemberBytes read(std::size_t at, Deadline const& deadline) const;

    /// The same for the first member of that name; failure "has no NAME" where there is none, "is too large" beyond `limit` bytes.
    [[nodiscard]] MemberBytes read(std::string const& name, std::uint64_t limit, Deadline const& deadline) const;

private:
    struct Handle;
    std::unique_ptr<Handle> m_handle;
    std::string m_failure;
};

/// What a ZIP archive holds as its directory tells: docx, spreadsheet, presentation, open_document, epub, else zip.
[[nodiscard]] Format zip_format(ZipArchive const& archive);

}  // namespace recital
