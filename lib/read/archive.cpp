// SPDX-License-Identifier: BSL-1.0
#include "read/detail/archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

namespace {

constexpr std::uint32_t unix_type_mask = 0170000;
constexpr std::uint32_t unix_link = 0120000;

}  // namespace

struct ZipArchive::Handle {
    zip_t* archive = nullptr;

    explicit Handle(zip_t* opened) : archive{opened} {}
    ~Handle() { zip_discard(archive); }
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;
};

ZipArchive::ZipArchive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened != nullptr) {
        m_handle = std::make_unique<Handle>(opened);
    } else {
        if (source != nullptr) zip_source_free(source);
        m_failure = zip_error_code_zip(&error) == ZIP_ER_NOZIP ? "is cut off or damaged" : zip_error_strerror(&error);
    }
    zip_error_fini(&error);
}

ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

std::size_t ZipArchive::size() const noexcept {
    return m_handle ? static_cast<std::size_t>(std::max<zip_int64_t>(zip_get_num_entries(m_handle->archive, 0), 0)) : 0;
}

Member ZipArchive::member(std::size_t at) const {
    Member member;
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat_index(m_handle->archive, at, ZIP_FL_ENC_RAW, &facts) != 0) return member;
    if ((facts.valid & ZIP_STAT_NAME) != 0) member.name = facts.name;
    if ((facts.valid & ZIP_STAT_SIZE) != 0) member.size = facts.size;
    member.is_encrypted = (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE;
    member.is_folder = member.name.ends_with('/');
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(m_handle->archive, at, 0, &system, &attributes) == 0)
        member.is_link = system == ZIP_OPSYS_UNIX && ((attributes >> 16U) & unix_type_mask) == unix_link;
    return member;
}

bool ZipArchive::has(std::string const& name) const {
    return m_handle && zip_name_locate(m_handle->archive, name.c_str(), ZIP_FL_ENC_RAW) >= 0;
}

MemberBytes ZipArchive::read(std::size_t at, Deadline const& deadline) const {
    MemberBytes result;
    std::uint64_t const stated = member(at).size;
    std::unique_ptr<zip_file_t, decltype(&zip_fclose)> const file{zip_fopen_index(m_handle->archive, at, 0), &zip_fclose};
    if (!file) {
        result.failure = zip_error_strerror(zip_get_error(m_handle->archive));
        return result;
    }
    std::array<char, 65536> piece;
    while (true) {
        zip_int64_t const got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) {
            result.failure = "is damaged: " + std::string{zip_error_strerror(zip_file_get_error(file.get()))};
            return result;
        }
        if (got == 0) break;
        result.bytes.append(piece.data(), static_cast<std::size_t>(got));
        if (result.bytes.size() > stated) break;
        if (deadline.passed()) {
            result.failure = "takes too long to unpack";
            return result;
        }
    }
    if (result.bytes.size() != stated) result.failure = "is damaged: it does not unpack to the size it states";
    return result;
}

MemberBytes ZipArchive::read(std::string const& name, std::uint64_t limit, Deadline const& deadline) const {
    zip_int64_t const at = m_handle ? zip_name_locate(m_handle->archive, name.c_str(), ZIP_FL_ENC_RAW) : -1;
    if (at < 0) return {{}, "has no " + name};
    if (member(static_cast<std::size_t>(at)).size > limit) return {{}, "is too large"};
    return read(static_cast<std::size_t>(at), deadline);
}

Format zip_format(ZipArchive const& archive) {
    if (archive.has("[Content_Types].xml")) {
        constexpr std::array kinds{std::pair{"word/", Format::docx}, std::pair{"xl/", Format::spreadsheet},
                                   std::pair{"ppt/", Format::presentation}};
        for (std::size_t at = 0; at < archive.size(); ++at) {
            std::string const name = archive.member(at).name;
            for (auto const& [folder, format] : kinds)
                if (name.starts_with(folder)) return format;
        }
    }
    if (!archive.has("mimetype")) return Format::zip;
    constexpr std::uint64_t longest_type = 200;
    std::string const type = archive.read("mimetype", longest_type, Deadline{{}}).bytes;
    if (type.starts_with("application/epub")) return Format::epub;
    return type.starts_with("application/vnd.oasis.opendocument") ? Format::open_document : Format::zip;
}

}  // namespace recital
