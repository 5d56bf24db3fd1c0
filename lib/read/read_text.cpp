// SPDX-License-Identifier: BSL-1.0
#include "read/read_text.hpp"

#include "read/detail/akn.hpp"
#include "read/detail/archive.hpp"
#include "read/detail/charset.hpp"
#include "read/detail/compressed.hpp"
#include "read/detail/docx.hpp"
#include "read/detail/format.hpp"
#include "read/detail/html.hpp"
#include "read/detail/pdf.hpp"
#include "read/detail/ratio.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace recital {

namespace {

std::string in_mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20U) + " MiB"; }

/// A member's name as part of a source's: control characters and what else is not for a terminal become '?', like in
/// every message; anything else stays, as it is only ever shown.
std::string member_source(std::string const& archive, std::string const& member) {
    std::string name = archive + ":" + member;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    return name;
}

/// Whether a part of the path is hidden, as in folders on a disk, or is what macOS adds to its archives.
bool is_hidden(std::string_view path) noexcept {
    while (!path.empty()) {
        std::string_view const part = path.substr(0, path.find('/'));
        if ((part.starts_with('.') && part != "." && part != "..") || part == "__MACOSX") return true;
        path.remove_prefix(std::min(part.size() + 1, path.size()));
    }
    return false;
}

/// Reads one input with all that is packed in it.
class InputReader {
public:
    InputReader(ReadLimits const& limits, std::vector<Problem>& problems, TextSink const& sink)
        : m_limits{limits}, m_problems{problems}, m_sink{sink}, m_members_left{limits.members} {}

    /// `depth`: how many archives and compressed files it was packed in.
    void read(std::string const& source, std::string bytes, std::uint32_t depth) {
        if (depth == 0) m_bytes_left = m_allowed = most_unpacked(bytes.size(), m_limits);
        Format format = format_of(bytes);
        switch (format) {
        case Format::text: return read_plain(source, std::move(bytes));
        case Format::gzip:
        case Format::zstd: return read_compressed(source, bytes, format, depth);
        case Format::zip: {
            ZipArchive const archive{bytes};
            if (!archive.failure().empty()) return fail(source, "is a ZIP archive that " + archive.failure(), "fetch or pack it again");
            format = zip_format(archive);
            if (format == Format::zip) return read_archive(source, archive, depth);
            break;
        }
        default: break;
        }
        if (auto text = read_document(source, bytes, format)) m_sink(*std::move(text));
    }

private:
    /// The formats that bring more than their characters: where their readers are called.
    std::optional<Text> read_document(std::string const& source, std::string const& bytes, Format format) {
        switch (format) {
        case Format::pdf: return read_pdf(source, bytes, m_limits, m_problems);
        case Format::docx: return read_docx(source, bytes, m_limits, m_problems);
        case Format::html: return read_html(source, bytes, m_limits, m_problems);
        case Format::akn: return read_akn(source, bytes, m_limits, m_problems);
        default: fail(source, "is " + std::string{name_of(format)}, std::string{advice_for(format)});
        }
        return std::nullopt;
    }

    void read_plain(std::string const& source, std::string bytes) {
        Charset const charset = charset_of(bytes);
        if (charset == Charset::utf8) return m_sink(Text{source, std::move(bytes)});
        Text text{source, in_utf8(bytes, charset)};
        if (Format const format = format_of(text.bytes); format == Format::empty || format == Format::binary)
            return fail(source, "is " + std::string{name_of(format)}, std::string{advice_for(format)});
        if (text.bytes.size() > greatest_size_limit) return fail(source, "is larger than 4 GiB in UTF-8", "split it");
        m_sink(std::move(text));
    }

    void read_compressed(std::string const& source, std::string const& bytes, Format format, std::uint32_t depth) {
        if (!may_unpack(source, depth)) return;
        Deadline const deadline{m_limits};
        std::uint64_t const limit = std::min(m_bytes_left, greatest_size_limit);
        Unpacked unpacked = format == Format::gzip ? unpack_gzip(bytes, limit, deadline) : unpack_zstd(bytes, limit, deadline);
        if (unpacked.beyond_limit) return fail(source, too_much(), limit == greatest_size_limit ? "split it" : advice());
        std::string const kind{name_of(format)};
        if (!unpacked.failure.empty()) return fail(source, "is " + kind + " that " + unpacked.failure, "fetch or pack it again");
        if (unpacked.with_trailing) fail(source, "has something behind the end of what is packed", "it was left out; the rest was read");
        m_bytes_left -= unpacked.bytes.size();
        read(source, std::move(unpacked.bytes), depth + 1);
    }

    void read_archive(std::string const& source, ZipArchive const& archive, std::uint32_t depth) {
        if (!may_unpack(source, depth)) return;
        if (archive.size() > m_members_left)
            return fail(source, "holds more than " + std::to_string(m_limits.members) + " files",
                        "split it, or raise the limit with --max-members");
        m_members_left -= static_cast<std::uint32_t>(archive.size());
        std::map<std::string, unsigned> met;
        for (std::size_t at = 0; at < archive.size(); ++at) {
            Member const member = archive.member(at);
            if (member.is_folder || member.is_link || is_hidden(member.name)) continue;
            std::string name = member_source(source, member.name);
            if (unsigned const times = ++met[name]; times > 1) name += '#' + std::to_string(times);
            if (!read_member(name, archive, at, member, depth)) return;
        }
        if (met.empty()) fail(source, "holds no file to read", "");
    }

    /// Whether the members after it are to be read.
    bool read_member(std::string const& name, ZipArchive const& archive, std::size_t at, Member const& member, std::uint32_t depth) {
        if (member.is_encrypted) {
            fail(name, "is encrypted", "unpack it with its password first");
        } else if (member.size > std::min(m_allowed, greatest_size_limit)) {
            fail(name, too_much(), advice());
        } else if (member.size > m_bytes_left) {
            fail(name, "is more than the rest of what its archive may unpack to (" + in_mebibytes(m_allowed) + " in all)",
                 "what comes after it was not read; split the archive, or raise the limit with --max-expanded");
            return false;
        } else {
            MemberBytes content = archive.read(at, Deadline{m_limits});
            m_bytes_left -= std::min<std::uint64_t>(m_bytes_left, content.bytes.size());
            if (content.failure.empty())
                read(name, std::move(content.bytes), depth + 1);
            else
                fail(name, std::move(content.failure), "fetch or pack it again");
        }
        return true;
    }

    bool may_unpack(std::string const& source, std::uint32_t depth) {
        if (depth < m_limits.nesting) return true;
        fail(source, "is packed more than " + std::to_string(m_limits.nesting) + " times over",
             "unpack it first, or raise the limit with --max-nesting");
        return false;
    }

    [[nodiscard]] std::string too_much() const {
        if (is_ratio()) return "unpacks to more than " + std::to_string(greatest_ratio) + " times its size";
        return "unpacks to more than " + in_mebibytes(std::min(m_limits.expanded_size, greatest_size_limit));
    }

    [[nodiscard]] bool is_ratio() const noexcept { return m_allowed < m_limits.expanded_size; }
    [[nodiscard]] char const* advice() const noexcept {
        return is_ratio() ? "no text is packed so tight; unpack it first if it is meant to" : raise_expanded;
    }

    void fail(std::string const& source, std::string what, std::string advice) {
        m_problems.push_back({shown_source(source), 0, 0, std::move(what), std::move(advice)});
    }

    static constexpr char const* raise_expanded = "split it, or raise the limit with --max-expanded";

    ReadLimits const& m_limits;
    std::vector<Problem>& m_problems;
    TextSink const& m_sink;
    std::uint64_t m_allowed = 0;  ///< bytes that all may unpack to
    std::uint64_t m_bytes_left = 0;
    std::uint32_t m_members_left;
};

}  // namespace

void texts_of(std::string const& source, std::string bytes, ReadLimits const& limits, std::vector<Problem>& problems,
              TextSink const& sink) {
    InputReader{limits, problems, sink}.read(source, std::move(bytes), 0);
}

void read_texts(std::string const& source, ReadLimits const& limits, std::vector<Problem>& problems, TextSink const& sink) {
    if (auto bytes = read_bytes(source, limits.size, problems)) texts_of(source, *std::move(bytes), limits, problems, sink);
}

}  // namespace recital
