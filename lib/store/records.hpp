// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "model/document.hpp"
#include "model/problem.hpp"
#include "model/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// A paragraph as it is kept: valid UTF-8.
struct StoredParagraph {
    Part part = Part::body;
    std::string section, number, verb, language;
    std::string text;
};

/// Where a citation stands: which paragraph of its document, and which bytes of its text are the citation's own.
struct StoredPlace {
    std::uint32_t paragraph = 0;
    Span own;
};

/// One document as it is kept. Its citations are valid UTF-8.
struct StoredDocument {
    std::string member;  ///< what Text::source has behind the file's path: ":folder/name" of an archive, else empty
    CitedDocument cited;
    std::vector<StoredParagraph> paragraphs;
    std::vector<std::optional<StoredPlace>> places;  ///< one for each citation
    bool reissued = false;                           ///< says of itself that it is reissued
    std::string text_hash;                           ///< of its paragraphs' words: the same for one text in two formats
};

/// What the file system says of a file; where it says the same again the file is taken to be the same.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t mtime = 0;  ///< nanoseconds since 1970; 0 never is the same again
    friend bool operator==(FileStamp, FileStamp) = default;
};

/// One file as it was read.
struct StoredFile {
    std::string path;  ///< as named
    FileStamp stamp;
    std::string hash;  ///< SHA-256 of its bytes in hexadecimal digits
    std::uint64_t bytes = 0;
    std::vector<StoredDocument> documents;
    std::vector<Problem> problems;
};

/// What a document is to another one: "corrigendum", "addendum", "revision", "amendment" or "draft", and the symbol without
/// what says so; of others the symbol itself and nothing. "A/52/1/Corr.1" is a corrigendum of "A/52/1", "A/C.3/52/L.5" a
/// draft. Of several the last counts: "A/52/1/Rev.1/Add.2" is an addendum of "A/52/1/Rev.1". O(symbol).
struct Variant {
    std::string base;
    std::string_view name;
};
[[nodiscard]] Variant variant_of(std::string_view symbol);

/// The name of a file, which may count for what is read in it: without the folder. O(path).
[[nodiscard]] std::string_view name_in_path(std::string_view path) noexcept;

/// A document for the store: the words of its paragraphs, its texts made valid, the place of each of its citations.
/// `source` is the file's path, with which the document's own source begins. O(bytes).
[[nodiscard]] StoredDocument stored(Document const& document, CitedDocument cited, std::string_view path);

/// Whether a path comes before another in the order in which folders are walked: name by name, byte by byte.
[[nodiscard]] bool path_before(std::string_view left, std::string_view right) noexcept;

}  // namespace recital
