// SPDX-License-Identifier: BSL-1.0
#include "tools/text_folder.hpp"

#include "report/records.hpp"
#include "report/valid_utf8.hpp"
#include "tools/exit_status.hpp"
#include "tools/output.hpp"

#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace recital::tools {

namespace {

std::vector<std::string> const heading{"source", "file"};
constexpr std::string_view hex_digits = "0123456789ABCDEF";

bool stays(char c) noexcept {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// FNV-1a, 64 bits, in hexadecimal.
std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (char const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out.push_back(hex_digits[(hash >> static_cast<unsigned>(shift)) & 15U]);
    return out;
}

}  // namespace

std::string text_file_name(std::string_view source) {
    constexpr std::size_t longest = 200;
    std::string name;
    for (char const c : source) {
        if (c == '/') {
            name.push_back('+');
        } else if (c == ':') {
            name.push_back('@');
        } else if (stays(c) && ((c != '.' && c != '-') || !name.empty())) {
            name.push_back(c);
        } else {
            auto const byte = static_cast<unsigned char>(c);
            name += {'%', hex_digits[byte >> 4U], hex_digits[byte & 15U]};
        }
    }
    if (name.size() > longest) {
        std::size_t cut = name.size() - (longest - 20);
        while (cut < name.size() && (static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) ++cut;
        name = "~" + hash_of(source) + "~" + name.substr(cut);
    }
    return name + ".txt";
}

TextFolder::TextFolder(std::string path) : m_path{std::move(path)} {
    std::error_code failure;
    std::filesystem::create_directories(m_path, failure);
    if (!failure && !std::filesystem::is_directory(m_path, failure)) failure = std::make_error_code(std::errc::not_a_directory);
    if (failure) throw OutputError{m_path + ": cannot be made: " + failure.message()};
    append_record(m_table, heading, Delimited::tsv);
}

void TextFolder::write(Text const& text) {
    Output output{file(text_file_name(text.source))};
    output.write(text.bytes);
    output.finish();
    std::lock_guard const lock{m_mutex};
    m_written.insert(text.source);
}

void TextFolder::list(std::string_view source) {
    if (source == m_last) return;
    m_last = source;
    append_record(m_table, {valid_utf8(source), valid_utf8(text_file_name(source))}, Delimited::tsv);
}

void TextFolder::finish() const {
    Output output{file("index.tsv")};
    output.write(m_table);
    output.finish();
}

std::size_t TextFolder::finish_early() {
    m_table.clear();
    append_record(m_table, heading, Delimited::tsv);
    for (std::string const& source : m_written) list(source);
    finish();
    return m_written.size();
}

}  // namespace recital::tools
