// SPDX-License-Identifier: BSL-1.0
// Any bytes as what the PDF reader's process writes: refused, or a text whose layout is in order.
#include "fuzz/target.hpp"
#include "read/pdf/stream.hpp"
#include "read/pdf/text.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check(recital::Text const& text) {
    auto const& layout = text.layout;
    auto const size = text.bytes.size();
    std::uint32_t end = 0;
    for (recital::Block const& block : layout.blocks) {
        require(block.extent.begin >= end && block.extent.end > block.extent.begin && block.extent.end <= size);
        end = block.extent.end;
    }
    end = 0;
    for (recital::PageBox const& box : layout.boxes) {
        require(box.extent.begin >= end && box.extent.end > box.extent.begin && box.extent.end <= size && box.page >= 1);
        require(box.left <= box.right && box.top <= box.bottom);
        end = box.extent.end;
    }
    std::uint32_t begin = 0;
    for (recital::NoteReference const& reference : layout.references) {
        require(reference.mark.begin >= begin && reference.mark.end > reference.mark.begin && reference.mark.end <= size);
        require(reference.note < layout.blocks.size() && layout.blocks[reference.note].role == recital::BlockRole::note);
        begin = reference.mark.begin;
    }
    for (recital::Link const& link : layout.links) require(link.text.begin < link.text.end && link.text.end <= size);
}

}  // namespace

void fuzz(std::string_view bytes) {
    constexpr std::size_t pages = 50;
    constexpr std::uint64_t most = std::uint64_t{4} << 20U;
    recital::pdf::StreamReader whole{pages, most};
    bool const taken = whole.take(bytes);
    require(taken == (whole.failure() == recital::pdf::Failure::none));
    // The same in pieces.
    recital::pdf::StreamReader pieces{pages, most};
    for (std::size_t at = 0; at < bytes.size(); at += 7)
        if (!pieces.take(bytes.substr(at, 7))) break;
    require(pieces.failure() == whole.failure() && pieces.complete() == whole.complete());
    if (!taken) return;
    check(recital::pdf::text_of_pages("fuzz", whole.take_pages()));
}
