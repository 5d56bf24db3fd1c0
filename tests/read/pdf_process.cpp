// SPDX-License-Identifier: BSL-1.0
#include "read/pdf/process.hpp"
#include "read/scratch_folder.hpp"

#include "catch.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace {

using recital::ReadLimits;
using recital::pdf::Failure;
using recital::pdf::Outcome;
using recital::pdf::run_reader;

/// What becomes of a file where the reader is this shell script.
Outcome run(std::string const& script, std::string_view bytes = "%PDF-", std::uint32_t seconds = 20) {
    ScratchFolder const folder;
    folder.write("reader", "#!/bin/sh\n" + script);
    ::chmod((folder / "reader").c_str(), 0700);
    ReadLimits limits;
    limits.seconds = seconds;
    return run_reader(folder / "reader", bytes, limits);
}

}  // namespace

TEST_CASE("a reader that says all is believed, also where it does not read its input") {
    CHECK(run("printf 'recital-pdf 1\\nE\\0\\0\\0\\0'").failure == Failure::none);
    std::string const large(std::size_t{8} << 20U, 'x');
    CHECK(run("printf 'recital-pdf 1\\nE\\0\\0\\0\\0'", large).failure == Failure::none);
    CHECK(run("cat >/dev/null; printf 'recital-pdf 1\\nE\\0\\0\\0\\0'", large).failure == Failure::none);
}

TEST_CASE("a reader that breaks down, is silent or talks nonsense costs the file") {
    Outcome const killed = run("kill -SEGV $$");
    CHECK(killed.failure == Failure::crashed);
    CHECK(killed.signal == SIGSEGV);
    CHECK(run("exit 4").failure == Failure::crashed);
    CHECK(run("printf 'recital-pdf 1\\n'").failure == Failure::crashed);
    CHECK(run("echo hello").failure == Failure::garbled);
    CHECK(run("printf 'recital-pdf 1\\nX\\1\\0\\0\\0\\2'").failure == Failure::locked);
    CHECK(run("echo 'Out of memory' >&2; kill -ABRT $$").failure == Failure::memory);
    CHECK(run("kill -XCPU $$").failure == Failure::seconds);
}

TEST_CASE("a reader that does not end is killed") {
    CHECK(run("exec sleep 600", "%PDF-", 1).failure == Failure::seconds);
    CHECK(run("exec sleep 600", std::string(std::size_t{8} << 20U, 'x'), 1).failure == Failure::seconds);
    CHECK(run("exec yes >/dev/null", "%PDF-", 1).failure == Failure::seconds);
}

TEST_CASE("a reader that closes its side and sleeps is not waited for") {
    CHECK(run("exec <&- >&- 2>&-; exec sleep 600", "%PDF-", 1).failure == Failure::seconds);
    CHECK(run("printf 'recital-pdf 1\\nE\\0\\0\\0\\0'; exec <&- >&- 2>&-; exec sleep 600", "%PDF-", 600).failure == Failure::none);
}

TEST_CASE("a reader that could not be confined is no damaged file") { CHECK(run("exit 3").failure == Failure::unconfined); }

TEST_CASE("a reader's flood of words is dammed") {
    CHECK(run("printf 'recital-pdf 1\\n'; exec yes").failure == Failure::garbled);
    CHECK(run("yes complaint | head -c 10000000 >&2; printf 'recital-pdf 1\\nE\\0\\0\\0\\0'").failure == Failure::none);
}

TEST_CASE("the reader has nothing of ours but its standard descriptors") {
    int const ours = ::fcntl(0, F_DUPFD, 50);
    REQUIRE(ours >= 50);
    std::string const check = "[ -e /proc/self/fd/" + std::to_string(ours) + " ] && exit 1; env | grep -q HOME && exit 1; ";
    CHECK(run(check + "printf 'recital-pdf 1\\nE\\0\\0\\0\\0'").failure == Failure::none);
    ::close(ours);
}

TEST_CASE("there is no such reader") { CHECK(run_reader("/nonexistent/recital-pdf", "%PDF-", {}).failure == Failure::no_reader); }
