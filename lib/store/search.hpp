// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "store/corpus.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// What paragraphs are looked for.
struct ParagraphQuery {
    std::string words;                ///< as asked_words() takes them
    std::vector<std::string> organs;  ///< of the document: one of these; none: any
    int from = 0, to = 0;             ///< years of the document; 0: open
    std::vector<std::string> parts;   ///< names of Parts
    std::vector<std::string> verbs;   ///< that govern the paragraph
    std::vector<std::string> languages;
    std::vector<std::string> cites;  ///< ids: the paragraph cites one of these
    std::size_t limit = 20;
};

/// A paragraph that was found.
struct ParagraphHit {
    std::string document;  ///< symbol
    std::string title, date, source;
    std::string part, section, number, verb;
    std::string snippet;  ///< the words around what was found, each word found between U+0001 and U+0002
};

/// A question as FTS5 takes it: words are all wanted, "words in quotes" stand side by side, word* begins a word, OR and NOT between two
/// words do what they say. Whatever else is written is looked for as it is. Empty where no word is in it. O(bytes).
[[nodiscard]] std::string asked_words(std::string_view text);

/// The paragraphs, best first (BM25), of several versions of a document those of the first. Throws StoreError. O(found × log).
[[nodiscard]] std::vector<ParagraphHit> search(Corpus const& corpus, ParagraphQuery const& query);

}  // namespace recital
