// SPDX-License-Identifier: BSL-1.0
#include "read/detail/compressed.hpp"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <vector>

namespace recital {

namespace {

constexpr std::size_t piece_size = std::size_t{1} << 17U;
constexpr char const* too_slow = "takes too long to unpack";
constexpr char const* cut_off = "is cut off";
constexpr char const* damaged = "is damaged";

/// Whether `unpacked` may take `count` bytes more and goes on.
bool room_for(Unpacked& unpacked, std::size_t count, std::uint64_t limit, Deadline const& deadline) {
    if (unpacked.bytes.size() + count > limit) {
        unpacked.failure = "unpacks to more than allowed";
        unpacked.beyond_limit = true;
    } else if (deadline.passed()) {
        unpacked.failure = too_slow;
    }
    return unpacked.failure.empty();
}

class Inflater {
public:
    Inflater() {
        constexpr int gzip_only = 16 + MAX_WBITS;
        if (::inflateInit2(&m_stream, gzip_only) != Z_OK) throw std::bad_alloc{};
    }
    ~Inflater() { ::inflateEnd(&m_stream); }
    Inflater(Inflater const&) = delete;
    Inflater& operator=(Inflater const&) = delete;

    z_stream* operator->() noexcept { return &m_stream; }

    [[nodiscard]] int step() noexcept { return ::inflate(&m_stream, Z_NO_FLUSH); }
    void begin_again() noexcept { ::inflateReset(&m_stream); }

private:
    z_stream m_stream{};
};

bool begins_gzip(std::string_view bytes) noexcept { return bytes.starts_with("\x1F\x8B"); }

}  // namespace

Unpacked unpack_gzip(std::string_view bytes, std::uint64_t limit, Deadline const& deadline) {
    Unpacked unpacked;
    Inflater inflater;
    std::vector<unsigned char> piece(piece_size);
    int state = Z_OK;
    while (true) {
        auto const offered = static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
        inflater->next_in = const_cast<unsigned char*>(reinterpret_cast<unsigned char const*>(bytes.data()));  // zlib does not write there
        inflater->avail_in = offered;
        inflater->next_out = piece.data();
        inflater->avail_out = static_cast<uInt>(piece.size());
        state = inflater.step();
        std::size_t const made = piece.size() - inflater->avail_out;
        if (!room_for(unpacked, made, limit, deadline)) return unpacked;
        unpacked.bytes.append(reinterpret_cast<char const*>(piece.data()), made);
        bytes.remove_prefix(offered - inflater->avail_in);
        if (state == Z_STREAM_END) {
            if (!begins_gzip(bytes)) break;
            inflater.begin_again();
        } else if (state != Z_OK) {
            unpacked.failure = state == Z_BUF_ERROR && bytes.empty() ? cut_off : damaged;
            return unpacked;
        }
    }
    unpacked.with_trailing = bytes.find_first_not_of('\0') != std::string_view::npos;  // tapes pad with zeros
    return unpacked;
}

Unpacked unpack_zstd(std::string_view bytes, std::uint64_t limit, Deadline const& deadline) {
    Unpacked unpacked;
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> const context{ZSTD_createDCtx(), &ZSTD_freeDCtx};
    if (!context) throw std::bad_alloc{};
    std::vector<char> piece(piece_size);
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    std::size_t left = 1;
    while (true) {
        std::size_t const before = in.pos;
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        left = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_isError(left) != 0) {
            bool const garbage_behind = before > 0 && ZSTD_getErrorCode(left) == ZSTD_error_prefix_unknown;
            unpacked.with_trailing = garbage_behind;
            if (!garbage_behind) unpacked.failure = damaged;
            return unpacked;
        }
        if (!room_for(unpacked, out.pos, limit, deadline)) return unpacked;
        unpacked.bytes.append(piece.data(), out.pos);
        if (in.pos == in.size && (left == 0 || out.pos < out.size)) break;
    }
    if (left != 0) unpacked.failure = cut_off;
    return unpacked;
}

}  // namespace recital
