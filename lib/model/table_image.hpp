// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace recital {

/// What is made of the tables of data/ at every start, made once, kept in a file and used in place: named sections of
/// bytes, each beginning at a multiple of eight. The file is of the machine it was made on and is checked as a whole when it is opened.
/// Several threads may read it.
class TableImage {
public:
    /// Over bytes that begin at a multiple of eight and live as long as `keep`. nullptr where they are damaged or were made by another
    /// version of this program, or where the tables they were made of (`tables`, see TableImageWriter) are others. O(bytes), some tenths
    /// of a millisecond for a megabyte.
    [[nodiscard]] static std::shared_ptr<TableImage const> over(std::string_view bytes, std::shared_ptr<void const> keep,
                                                                std::uint64_t tables);

    /// The bytes of a section; empty where there is none of that name. O(log sections).
    [[nodiscard]] std::string_view section(std::string_view name) const noexcept;

private:
    TableImage() = default;

    std::shared_ptr<void const> m_keep;
    std::map<std::string_view, std::string_view> m_sections;
};

/// Puts an image together.
class TableImageWriter {
public:
    /// Adds a section. O(bytes).
    void add(std::string name, std::string bytes);

    /// The bytes of the file; `tables` tells the tables it was made of from all others. O(bytes).
    [[nodiscard]] std::string bytes(std::uint64_t tables) const;

private:
    std::map<std::string, std::string> m_sections;
};

/// A number that differs for nearly all pairs of different bytes; for many bytes at once, where text_hash() is for words. O(bytes / 32).
[[nodiscard]] std::uint64_t bytes_hash(std::string_view bytes) noexcept;

/// Appends flat values to a section, in the way of the machine, padded to a multiple of eight bytes.
template <typename Value>
void append_values(std::string& section, std::span<Value const> values) {
    static_assert(std::is_trivially_copyable_v<Value> && alignof(Value) <= 8);
    std::uint64_t const count = values.size();
    section.append(reinterpret_cast<char const*>(&count), sizeof count);
    if (!values.empty()) section.append(reinterpret_cast<char const*>(values.data()), values.size_bytes());
    section.resize((section.size() + 7) / 8 * 8);
}

/// Takes what append_values() wrote off the beginning of `section`, in place; nothing where it does not hold so many. O(1).
template <typename Value>
[[nodiscard]] std::optional<std::span<Value const>> take_values(std::string_view& section) {
    std::uint64_t count = 0;
    if (section.size() < sizeof count) return std::nullopt;
    count = *reinterpret_cast<std::uint64_t const*>(section.data());
    section.remove_prefix(sizeof count);
    if (count > section.size() / sizeof(Value)) return std::nullopt;
    std::span<Value const> const values{reinterpret_cast<Value const*>(section.data()), static_cast<std::size_t>(count)};
    section.remove_prefix(std::min(section.size(), (values.size_bytes() + 7) / 8 * 8));
    return values;
}

}  // namespace recital
