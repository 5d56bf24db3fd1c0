// SPDX-License-Identifier: BSL-1.0
#include "model/table_image.hpp"

#include "language/text_hash.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace recital {

namespace {

/// To be changed with every change of what a section holds.
constexpr std::string_view magic = "recital tables 1";  // sixteen bytes

struct Head {
    char magic[16];          // NOLINT: bytes of a file
    std::uint64_t tables;    ///< table_folder_hash() of what it was made of
    std::uint64_t contents;  ///< bytes_hash() of all bytes behind the head
    std::uint64_t sections;
};

struct SectionHead {
    char name[32];  // NOLINT: zeros behind it
    std::uint64_t begin, size;
};

std::string_view name_in(SectionHead const& head) noexcept {
    std::string_view const name{head.name, sizeof head.name};
    return name.substr(0, std::min(name.find('\0'), name.size()));
}

template <typename Value>
std::string_view bytes_of(Value const& value) noexcept {
    return {reinterpret_cast<char const*>(&value), sizeof value};
}

}  // namespace

std::shared_ptr<TableImage const> TableImage::over(std::string_view bytes, std::shared_ptr<void const> keep, std::uint64_t tables) {
    Head head;
    if (bytes.size() <= sizeof head) return nullptr;
    std::memcpy(&head, bytes.data(), sizeof head);
    bool const ours = std::string_view{head.magic, sizeof head.magic} == magic && head.tables == tables &&
                      head.contents == bytes_hash(bytes.substr(sizeof head));
    if (!ours || head.sections > (bytes.size() - sizeof head) / sizeof(SectionHead)) return nullptr;
    std::shared_ptr<TableImage> image{new TableImage};
    image->m_keep = std::move(keep);
    auto const* const heads = reinterpret_cast<SectionHead const*>(bytes.data() + sizeof head);
    for (std::uint64_t at = 0; at < head.sections; ++at) {
        SectionHead const& each = heads[at];
        if (each.begin % 8 != 0 || each.begin > bytes.size() || each.size > bytes.size() - each.begin) return nullptr;
        image->m_sections.emplace(name_in(each), bytes.substr(static_cast<std::size_t>(each.begin), static_cast<std::size_t>(each.size)));
    }
    return image;
}

std::string_view TableImage::section(std::string_view name) const noexcept {
    auto const found = m_sections.find(name);
    return found == m_sections.end() ? std::string_view{} : found->second;
}

void TableImageWriter::add(std::string name, std::string bytes) {
    name.resize(std::min(name.size(), sizeof(SectionHead::name)));
    m_sections[std::move(name)] = std::move(bytes);
}

std::string TableImageWriter::bytes(std::uint64_t tables) const {
    std::string behind;
    std::size_t begin = sizeof(Head) + m_sections.size() * sizeof(SectionHead);
    for (auto const& [name, bytes] : m_sections) {
        SectionHead head{};
        std::copy(name.begin(), name.end(), head.name);
        head.begin = begin;
        head.size = bytes.size();
        behind += bytes_of(head);
        begin += (bytes.size() + 7) / 8 * 8;
    }
    for (auto const& [name, bytes] : m_sections) {
        behind += bytes;
        behind.resize((behind.size() + 7) / 8 * 8);
    }
    Head head{};
    std::copy(magic.begin(), magic.end(), head.magic);
    head.tables = tables;
    head.contents = bytes_hash(behind);
    head.sections = m_sections.size();
    return std::string{bytes_of(head)} + behind;
}

std::uint64_t bytes_hash(std::string_view bytes) noexcept {
    constexpr std::size_t lanes = 4;
    constexpr std::size_t step = lanes * sizeof(std::uint64_t);
    constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;
    std::array<std::uint64_t, lanes> hash{1, 2, 3, 4};
    std::size_t at = 0;
    for (; at + step <= bytes.size(); at += step) {
        std::array<std::uint64_t, lanes> next;
        std::memcpy(next.data(), bytes.data() + at, step);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            hash[lane] = (hash[lane] ^ next[lane]) * factor;
            hash[lane] ^= hash[lane] >> 32U;
        }
    }
    std::uint64_t all = text_hash(bytes.substr(at)) + bytes.size();
    for (std::uint64_t const lane : hash) {
        all = (all ^ lane) * factor;
        all ^= all >> 32U;
    }
    return all;
}

}  // namespace recital
