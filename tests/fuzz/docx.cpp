// SPDX-License-Identifier: BSL-1.0
// Any bytes are a DOCX file: a text whose layout is true to it, or a problem. Bytes that are no ZIP archive are the parts of one, each
// begun by a line "==== NAME".
#include "read/detail/docx.hpp"
#include "fuzz/layout_holds.hpp"
#include "fuzz/target.hpp"
#include "read/docx_builder.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace {

constexpr std::string_view divider = "==== ";

std::string packed(std::string_view bytes) {
    std::map<std::string, std::string> members;
    for (std::size_t at = bytes.find(divider); at != std::string_view::npos;) {
        std::size_t const line_end = std::min(bytes.find('\n', at), bytes.size());
        std::size_t const next = bytes.find(divider, line_end);
        std::string const name{bytes.substr(at + divider.size(), line_end - at - divider.size())};
        if (name.size() < 200) members[name] = bytes.substr(line_end, next - line_end);
        at = next;
    }
    members.emplace("_rels/.rels", "<a/>");
    return StoredZip{members}.bytes();
}

void check(std::string_view archive) {
    std::vector<recital::Problem> problems;
    auto const text = recital::read_docx("fuzz", archive, small_limits(), problems);
    if (text ? !problems.empty() : problems.size() != 1) std::abort();
    if (text) check_layout(*text);
}

}  // namespace

void fuzz(std::string_view bytes) {
    if (bytes.substr(0, 2) == "PK") return check(bytes);
    check(packed(bytes));
}
