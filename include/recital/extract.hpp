// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <recital/citation.hpp>
#include <recital/tables.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recital::RECITAL_INLINE v1 {

/// What one input may cost. One that would cost more is a Problem; nothing of it is read.
struct Limits {
    std::uint64_t bytes = std::uint64_t{256} << 20U;            ///< of a file as it is
    std::uint64_t expanded_bytes = std::uint64_t{1024} << 20U;  ///< of all that a packed file unpacks to
    std::uint32_t members = 20'000;                             ///< files in an archive
    std::uint32_t nesting = 3;                                  ///< packed files in one another
    std::uint32_t pages = 5'000;                                ///< of a PDF
    std::uint32_t depth = 256;                                  ///< elements within elements, at most 2,000
    std::uint32_t seconds = 60;                                 ///< of work on reading one file
    std::uint64_t pdf_memory = std::uint64_t{1024} << 20U;      ///< bytes the process that reads PDF may take
};

struct ExtractOptions {
    std::string language;   ///< ISO 639-1: that of all paragraphs; empty: found from the text
    bool passages = false;  ///< fill Document::passages
    Limits limits = {};
};

/// What was read of one input.
struct Extraction {
    std::vector<Document> documents;  ///< in the order of the input; at least one where `problems` is empty
    std::vector<Problem> problems;    ///< what could not be read, of an archive for each member
};

/// Reads a text, or the bytes of a file of any format the command reads (told by their first bytes, not by the name), and finds what it
/// cites. `name` is what Document::source says; a file's name may tell the symbol of a document that does not. Bad input is no error but a
/// Problem. Throws Error (argument) for a language that is no code of two letters. Any number of threads may call it with the same Tables.
/// O(bytes), some megabytes a second.
[[nodiscard]] RECITAL_PUBLIC Extraction extract(Tables const& tables, std::string_view bytes, std::string const& name = "-",
                                                ExtractOptions const& options = {});

/// The same for a file. No folder: walk it with std::filesystem.
[[nodiscard]] RECITAL_PUBLIC Extraction extract_file(Tables const& tables, std::filesystem::path const& path,
                                                     ExtractOptions const& options = {});

/// What stands in the place of a citation's words; gets the words as well.
using Annotator = std::function<std::string(Citation const& citation, std::string_view words)>;

/// The text with each citation replaced by what `annotator` makes of it, called in text order. Of citations that overlap, the first and
/// of those that begin together the longest is given, the others are passed over. Throws Error (argument) where a citation does not lie
/// in the text, and what `annotator` throws. O(bytes + citations × log).
[[nodiscard]] RECITAL_PUBLIC std::string annotate(std::string_view text, std::span<Citation const> citations, Annotator const& annotator);

/// The forms in which the command annotates: "html", "akn" (Akoma Ntoso 3.0), "webannotation" (W3C Web Annotation) or "brat" (standoff).
/// Throws Error: (argument) for another form, (input) where the bytes cannot be read or hold several texts. O(bytes + citations × log).
[[nodiscard]] RECITAL_PUBLIC std::string annotate(Tables const& tables, std::string_view bytes, std::string_view form,
                                                  std::string const& name = "-", ExtractOptions const& options = {});

/// One document's citations as JSON Lines, byte for byte what `recital extract --format jsonl` prints. O(bytes).
[[nodiscard]] RECITAL_PUBLIC std::string to_json_lines(Document const& document, bool steps = false);

}  // namespace recital
