// SPDX-License-Identifier: BSL-1.0
// break_out [open]: does in the PDF reader's box what a reader that a hostile file has taken over would try, and tells what succeeded; with
// `open`, without the box, to see that the attempts are real ones. Exit status 0 where none succeeded, 77 where the kernel denies nothing.
#include "pdf_reader/confine.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <netinet/in.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Attempt {
    char const* name;
    bool (*succeeds)();
};

bool can_open(char const* path, int flags) {
    int const fd = ::open(path, flags, 0666);
    if (fd >= 0) ::close(fd);
    return fd >= 0;
}

bool has_socket(int family, int type) {
    int const fd = ::socket(family, type, 0);
    if (fd >= 0) ::close(fd);
    return fd >= 0;
}

bool forks() {
    pid_t const child = ::fork();
    if (child == 0) ::_exit(0);
    if (child > 0) ::waitpid(child, nullptr, 0);
    return child > 0;
}

bool executes() {
    // In the same process: what comes back has failed.
    char name[] = "/bin/true";
    char* const arguments[] = {name, nullptr};
    std::fflush(stdout);
    ::execv(name, arguments);
    return false;
}

pid_t parent = 0;

// Files of a folder that anybody may change: the box denies it, not their owner.
std::vector<Attempt> const attempts{
    {"read a file", [] { return can_open("secret", O_RDONLY); }},
    {"list the folder", [] { return can_open(".", O_RDONLY | O_DIRECTORY); }},
    {"write a file", [] { return can_open("secret", O_WRONLY); }},
    {"append to a file", [] { return can_open("secret", O_WRONLY | O_APPEND); }},
    {"make a file", [] { return can_open("new", O_WRONLY | O_CREAT); }},
    {"make a file without a name", [] { return can_open(".", O_WRONLY | O_TMPFILE); }},
    {"truncate a file", [] { return ::truncate("cut", 0) == 0; }},
    {"truncate a file as it is opened", [] { return can_open("cut", O_RDONLY | O_TRUNC); }},
    {"rename a file", [] { return ::rename("old", "other") == 0; }},
    {"unlink a file", [] { return ::unlink("gone") == 0; }},
    {"make a folder", [] { return ::mkdir("folder", 0777) == 0; }},
    {"remove a folder", [] { return ::rmdir("empty") == 0; }},
    {"make a link", [] { return ::link("secret", "linked") == 0; }},
    {"make a symbolic link", [] { return ::symlink("secret", "pointing") == 0; }},
    {"make a pipe with a name", [] { return ::mkfifo("pipe", 0666) == 0; }},
    {"change a mode", [] { return ::chmod("secret", 0600) == 0; }},
    {"change an owner", [] { return ::chown("secret", ::getuid(), ::getgid()) == 0; }},
    {"open a socket to the network", [] { return has_socket(AF_INET, SOCK_STREAM) || has_socket(AF_INET, SOCK_DGRAM); }},
    {"open a socket to processes", [] { return has_socket(AF_UNIX, SOCK_STREAM); }},
    {"signal its parent", [] { return ::kill(parent, 0) == 0; }},
    {"trace its parent",
     [] {
         if (::ptrace(PTRACE_SEIZE, parent, nullptr, nullptr) != 0) return false;
         ::ptrace(PTRACE_DETACH, parent, nullptr, nullptr);
         return true;
     }},
    {"fork", forks},
    {"become root", [] { return ::setuid(0) == 0; }},
    {"raise its limit on memory",
     [] {
         rlimit const most{RLIM_INFINITY, RLIM_INFINITY};
         return ::setrlimit(RLIMIT_AS, &most) == 0;
     }},
};

/// Bits of what succeeded, by pipe.
int attempt_all(bool in_box) {
    if (in_box && !recital::pdf_reader::confine(20, 1ULL << 30U)) return 100;
    int succeeded = 0;
    for (Attempt const& each : attempts) {
        bool const done = each.succeeds();
        if (done) ++succeeded;
        std::printf("%s: %s\n", done ? "SUCCEEDED" : "denied", each.name);
    }
    std::fflush(stdout);
    executes();
    std::printf("denied: execute a program\n");
    std::fflush(stdout);
    return succeeded;
}

}  // namespace

int main(int argc, char** argv) {
    bool const open = argc == 2 && std::strcmp(argv[1], "open") == 0;
    parent = ::getpid();
    // What the kernel denies, asked in a process of its own.
    int state = 0;
    pid_t child = ::fork();
    if (child == 0) {
        recital::pdf_reader::Denied const denied =
            (static_cast<void>(recital::pdf_reader::confine(20, 1ULL << 30U)), recital::pdf_reader::denied());
        ::_exit((denied.files ? 1 : 0) + (denied.calls ? 2 : 0));
    }
    ::waitpid(child, &state, 0);
    int const denies = WIFEXITED(state) ? WEXITSTATUS(state) : 0;
    std::printf("Landlock: %s, seccomp: %s\n", (denies & 1) != 0 ? "yes" : "no", (denies & 2) != 0 ? "yes" : "no");
    std::fflush(stdout);
    if (!open && (denies & 2) == 0) {
        std::printf("skipped: without seccomp what can be denied is not enough\n");
        return 77;
    }
    char pattern[] = "/tmp/recital-box-XXXXXX";
    if (::mkdtemp(pattern) == nullptr || ::chdir(pattern) != 0 || ::chmod(".", 0777) != 0) return 2;
    for (char const* name : {"secret", "cut", "old", "gone"}) {
        std::ofstream{name} << "words\n";
        ::chmod(name, 0666);
    }
    ::mkdir("empty", 0777);
    child = ::fork();
    if (child == 0) {
        int const succeeded = attempt_all(!open);
        ::_exit(succeeded > 0 ? 1 : 9);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::chdir("/");
    fs::remove_all(pattern);
    // 9: it came to the end, nothing having succeeded; 0: the program that it executed ended.
    bool const held = WIFEXITED(status) && WEXITSTATUS(status) == 9;
    std::printf(held ? "%zu attempts, all denied\n" : "%zu attempts, and not all denied\n", attempts.size() + 1);
    return held ? 0 : 1;
}
