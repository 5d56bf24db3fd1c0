// SPDX-License-Identifier: BSL-1.0
#include "tools/input_work.hpp"

#include "catch.hpp"
#include "cite/cite.hpp"
#include "data/shipped_catalogue.hpp"
#include "model/work_limit.hpp"
#include "resolve/resolve.hpp"
#include "segment/segment.hpp"
#include "tools/memory_limit.hpp"

#include <string>
#include <vector>

using namespace recital;
using namespace recital::tools;

namespace {

ReadLimits limits_of(std::uint32_t seconds, std::uint64_t memory) {
    ReadLimits limits;
    limits.seconds = seconds;
    limits.memory = memory;
    return limits;
}

void work_for_ever() {
    for (;;) WorkLimit::check();
}

constexpr std::uint64_t mebibyte = 1U << 20U;

}  // namespace

TEST_CASE("work that does not end costs its input, and a line") {
    ReadLimits const limits = limits_of(1, 1024 * mebibyte);
    std::vector<Problem> problems;
    InputWork work{limits, problems};
    CHECK_FALSE(work.on({"slow.txt", "text", {}}, work_for_ever));
    REQUIRE(problems.size() == 1);
    CHECK(message_of(problems.front()) ==
          "slow.txt: was not read through, as that takes more than 1 second (limit of one input); split it, or raise the limit with "
          "--max-seconds");
}

TEST_CASE("once the time of an input is over its further texts are passed over") {
    ReadLimits const limits = limits_of(0, 1024 * mebibyte);
    std::vector<Problem> problems;
    InputWork work{limits, problems};
    CHECK_FALSE(work.on({"a.zip:1.txt", "text", {}}, work_for_ever));
    bool worked = false;
    CHECK_FALSE(work.on({"a.zip:2.txt", "text", {}}, [&] { worked = true; }));
    CHECK_FALSE(worked);
    CHECK(problems.size() == 1);
}

TEST_CASE("work that takes too much memory costs its input, and a line; the next has all of it") {
    if (!MemoryLimit::counts()) {
        WARN("skipped: this build does not count memory");
        return;
    }
    ReadLimits const limits = limits_of(60, 8 * mebibyte);
    std::vector<Problem> problems;
    InputWork work{limits, problems};
    std::vector<std::string> pieces;
    CHECK_FALSE(work.on({"large.txt", "text", {}}, [&] {
        for (;;) pieces.emplace_back(mebibyte, 'x');
    }));
    pieces.clear();
    CHECK_FALSE(work.on({"at-once.txt", "text", {}}, [&] { pieces.emplace_back(1U << 30U, 'x'); }));
    CHECK(work.on({"small.txt", "text", {}}, [&] {
        for (int i = 0; i < 7; ++i) pieces.emplace_back(mebibyte / 2, 'x');
    }));
    REQUIRE(problems.size() == 2);
    CHECK(message_of(problems.front()) ==
          "large.txt: was not read through, as that takes more than 8 MiB of memory; split it, or raise the limit with --max-memory");
}

TEST_CASE("a limit within a limit counts alone, and what is without one is not asked for") {
    using Clock = WorkLimit::Clock;
    {
        WorkLimit const outer{Clock::now() - std::chrono::seconds{1}};
        WorkLimit const inner{Clock::now() + std::chrono::hours{1}};
        for (int i = 0; i < 1000; ++i) WorkLimit::check();
    }
    for (int i = 0; i < 1000; ++i) WorkLimit::check();
}

TEST_CASE("each stage ends with the time of its input") {
    Catalogue const& catalogue = shipped().catalogue;
    std::string bytes;
    for (int i = 1; i < 3000; ++i) bytes += "Recalling its resolution 52/" + std::to_string(i) + " of 18 December 1997,\n\n";
    Text const text{"t.txt", bytes, {}};
    std::vector<Document> const documents = segment(text, catalogue);
    Finder const finder{catalogue};
    Resolver const resolver{catalogue};
    Reading const reading = finder.find(documents.front());
    WorkLimit const over{WorkLimit::Clock::now() - std::chrono::seconds{1}};
    CHECK_THROWS_AS(segment(text, catalogue), WorkLimit::Exceeded);
    CHECK_THROWS_AS(finder.find(documents.front()), WorkLimit::Exceeded);
    CHECK_THROWS_AS(resolver.resolve(text, documents.front(), reading), WorkLimit::Exceeded);
}
