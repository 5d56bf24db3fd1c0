// SPDX-License-Identifier: BSL-1.0
// Shows what the PDF reader makes of a file, block by block: layout_dump [--text] FILE. For people who work on the reader.
#include "model/cell_place.hpp"
#include "read/detail/pdf.hpp"
#include "read/read_text.hpp"

#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>

int main(int argc, char** argv) {
    bool const text_only = argc == 3 && std::string_view{argv[1]} == "--text";
    if (argc != 2 && !text_only) return 2;
    std::string const file = argv[argc - 1];
    std::vector<recital::Problem> problems;
    auto const bytes = recital::read_bytes(file, std::uint64_t{1} << 30U, problems);
    auto const text = bytes ? recital::read_pdf(file, *bytes, {}, problems) : std::nullopt;
    for (auto const& problem : problems) std::cerr << message_of(problem) << '\n';
    if (!text) return 1;
    if (text_only) {
        std::cout << text->bytes;
        return 0;
    }
    auto const part = [&](recital::Span span) { return std::string_view{text->bytes}.substr(span.begin, span.size()); };
    constexpr std::string_view roles[] = {"paragraph", "heading", "note", "furniture"};
    std::size_t box = 0;
    for (auto const& block : text->layout.blocks) {
        while (box < text->layout.boxes.size() && text->layout.boxes[box].extent.begin < block.extent.begin) ++box;
        std::uint32_t const page = box < text->layout.boxes.size() ? text->layout.boxes[box].page : 0;
        std::cout << "[p" << page << ' ' << (recital::is_cell(block) ? "cell" : roles[static_cast<int>(block.role)])
                  << (block.continues ? " continues" : "") << (block.number.empty() ? "" : " " + block.number)
                  << (block.place.empty() ? "" : ", " + block.place) << "]\n"
                  << part(block.extent) << "\n\n";
    }
    for (auto const& reference : text->layout.references)
        std::cout << "mark " << part(reference.mark) << " at " << reference.mark.begin << " -> note "
                  << text->layout.blocks[reference.note].number << ": " << part(text->layout.blocks[reference.note].extent).substr(0, 50)
                  << '\n';
    for (auto const& link : text->layout.links) std::cout << "link " << part(link.text) << " -> " << link.target << '\n';
}
