// SPDX-License-Identifier: BSL-1.0
// Any bytes may be packed: reading them keeps to the limits, loses nothing silently and gives each text a name of its own.
#include "fuzz/target.hpp"
#include "model/utf8.hpp"
#include "read/detail/archive.hpp"
#include "read/detail/compressed.hpp"
#include "read/read_text.hpp"

#include <cstdlib>
#include <set>

namespace {

void unpack(std::string_view bytes, recital::ReadLimits const& limits) {
    recital::Deadline const deadline{limits};
    for (auto* const unpacker : {&recital::unpack_gzip, &recital::unpack_zstd}) {
        recital::Unpacked const unpacked = (*unpacker)(bytes, limits.expanded_size, deadline);
        if (unpacked.bytes.size() > limits.expanded_size) std::abort();
        if (unpacked.beyond_limit && unpacked.failure.empty()) std::abort();
    }
    recital::ZipArchive const archive{bytes};
    if (archive.size() > 0 && !archive.failure().empty()) std::abort();
    for (std::size_t at = 0; at < archive.size() && at < limits.members; ++at) {
        recital::Member const member = archive.member(at);
        if (member.size > limits.expanded_size) continue;
        recital::MemberBytes const content = archive.read(at, deadline);
        if (content.failure.empty() && content.bytes.size() != member.size) std::abort();
    }
}

}  // namespace

void fuzz(std::string_view bytes) {
    recital::ReadLimits limits;
    limits.expanded_size = 100'000;
    limits.members = 20;
    limits.seconds = 5;
    unpack(bytes, limits);

    // The reader of PDF is a process of its own, with a target of its own.
    if (bytes.find("%PDF-") != std::string_view::npos) return;
    std::set<std::string> sources;
    std::vector<recital::Problem> problems;
    std::size_t total = 0;
    recital::texts_of("fuzz", std::string{bytes}, limits, problems, [&](recital::Text const& text) {
        total += text.bytes.size();
        if (!sources.insert(text.source).second) std::abort();
    });
    if (total > 4 * (limits.expanded_size + bytes.size())) std::abort();
    if (sources.empty() && problems.empty()) std::abort();
    for (recital::Problem const& problem : problems)
        if (problem.what.empty() || message_of(problem).find('\n') != std::string::npos) std::abort();
}
