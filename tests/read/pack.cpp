// SPDX-License-Identifier: BSL-1.0
#include "read/pack.hpp"

#include <zip.h>
#include <zlib.h>
#include <zstd.h>

#include <stdexcept>

namespace {

void must(bool done, char const* what) {
    if (!done) throw std::runtime_error{what};
}

std::string content_of(zip_source_t* source) {
    zip_stat_t facts;
    must(zip_source_stat(source, &facts) == 0 && zip_source_open(source) == 0, "the archive cannot be read back");
    std::string bytes(facts.size, '\0');
    must(zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()), "the archive is cut off");
    zip_source_close(source);
    return bytes;
}

}  // namespace

std::string zip_of(std::vector<Packed> const& files) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    must(target != nullptr, "no buffer");
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    must(archive != nullptr, "no archive");
    for (Packed const& file : files) {
        zip_int64_t at = -1;
        if (file.name.ends_with('/')) {
            at = zip_dir_add(archive, file.name.c_str(), ZIP_FL_ENC_UTF_8);
        } else {
            zip_source_t* const content = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
            at = zip_file_add(archive, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        }
        must(at >= 0, "a file cannot be added");
        auto const index = static_cast<zip_uint64_t>(at);
        if (file.encrypted) must(zip_file_set_encryption(archive, index, ZIP_EM_AES_256, "password") == 0, "no encryption");
        constexpr zip_uint32_t link = 0120777U << 16U;
        if (file.link) must(zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, link) == 0, "no attributes");
        zip_file_set_mtime(archive, index, 1'000'000'000, 0);
    }
    must(zip_close(archive) == 0, "the archive cannot be written");
    std::string bytes = content_of(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

std::string renamed(std::string bytes, std::string_view from, std::string_view to) {
    must(from.size() == to.size(), "another length");
    for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size())) bytes.replace(at, to.size(), to);
    return bytes;
}

std::string gzip_of(std::string_view bytes) {
    z_stream stream{};
    must(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK, "no deflate");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<Bytef const*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    must(deflate(&stream, Z_FINISH) == Z_STREAM_END, "deflate stopped");
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string zstd_of(std::string_view bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    std::size_t const size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 19);
    must(ZSTD_isError(size) == 0, "zstd stopped");
    out.resize(size);
    return out;
}
