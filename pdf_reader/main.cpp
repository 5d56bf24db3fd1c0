// SPDX-License-Identifier: BSL-1.0
// recital-pdf --box: says what the kernel denies it. recital-pdf PAGES SECONDS MEMORY: reads a PDF file from standard input and writes
// what stands on its pages to standard output,
// in the format of lib/read/pdf/stream.hpp. PDF is a large and hostile format: this process gives up all it does not need before it
// reads the first byte, and whatever happens to it costs one file.
#include "pdf_reader/confine.hpp"
#include "pdf_reader/page_writer.hpp"

#include <poppler.h>

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <vector>

namespace {

using namespace recital::pdf_reader;
using recital::pdf::Failure;
using recital::pdf::Record;

[[noreturn]] void give_up(Failure reason) {
    RecordWriter out{STDOUT_FILENO};
    out.begin(Record::failure);
    out.byte(static_cast<unsigned>(reason));
    out.end();
    out.flush();
    ::_exit(0);
}

/// All of standard input; GLib frees it.
GBytes* read_input() {
    std::vector<char>* const bytes = new std::vector<char>;
    std::size_t size = 0;
    for (;;) {
        bytes->resize(size + (std::size_t{1} << 18U));
        ssize_t const got = ::read(STDIN_FILENO, bytes->data() + size, bytes->size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        size += static_cast<std::size_t>(got);
    }
    return g_bytes_new_with_free_func(
        bytes->data(), size, [](gpointer p) { delete static_cast<std::vector<char>*>(p); }, bytes);
}

/// Standard output carries records only; this file descriptor and no other is written to.
int read_pdf(int page_limit) {
    GBytes* const bytes = read_input();
    GError* error = nullptr;
    PopplerDocument* const document = poppler_document_new_from_bytes(bytes, nullptr, &error);
    if (document == nullptr)
        give_up(g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) != FALSE ? Failure::locked : Failure::damaged);
    int const pages = poppler_document_get_n_pages(document);
    if (pages > page_limit) give_up(Failure::pages);
    if (pages <= 0) give_up(Failure::damaged);
    RecordWriter out{STDOUT_FILENO};
    for (int i = 0; i < pages; ++i) {
        if (PopplerPage* const page = poppler_document_get_page(document, i); page != nullptr) {
            write_page(page, out);
            g_object_unref(page);
        } else {
            // A page that cannot be found keeps its place, so that the numbers of the others are right.
            out.begin(Record::page);
            out.real(0);
            out.real(0);
            out.byte(recital::pdf::page_is_lost);
            out.end();
        }
    }
    out.begin(Record::end);
    out.end();
    // What the document holds is freed with the process.
    ::_exit(out.flush() ? 0 : 1);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], "--box") == 0) {
        constexpr unsigned long long seconds = 10;
        if (!confine(seconds, 1ULL << 30U)) return 3;
        Denied const made = denied();
        std::string const said = std::string{made.files ? "files " : ""} + (made.calls ? "calls " : "") + '\n';
        return ::write(STDOUT_FILENO, said.data(), said.size()) > 0 ? 0 : 1;
    }
    if (argc != 4) return 2;
    std::set_new_handler([] { give_up(Failure::memory); });
    if (!confine(std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10))) return 3;
    return read_pdf(static_cast<int>(std::strtol(argv[1], nullptr, 10)));
}
