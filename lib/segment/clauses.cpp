// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/clauses.hpp"

#include "model/work_limit.hpp"
#include "segment/detail/document_starts.hpp"
#include "segment/detail/headings.hpp"
#include "segment/detail/letters.hpp"
#include "segment/detail/statements.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace recital::segmenting {

namespace {

/// Its words: data/<code>/clauses.tsv. `attitudes`: verbs that tell an organ's attitude: as participles they open a clause behind a mere
/// comma; those of `acts` ("establishing a fund") may as well belong to a noun or a gerund before them and open one behind "and" only.
/// `behind_state`: what stands behind an adjective that is said of the organ ("concerned about"). `behind_noun`: before one of these a
/// verb's form is a noun or an attribute ("requests from States"). `of_things`: verbs that an organ would hardly say of itself.
/// `phrase_ends`: the ends of phrases that may stand before a verb ("in this regard").
class ClauseReader {
public:
    ClauseReader(std::string_view words, Part part, std::string_view treatment, OpeningReader const& openings)
        : m_text{words}, m_openings{openings}, m_vocabulary{openings.vocabulary()}, m_words{m_vocabulary.clauses} {
        m_lower.resize(words.size());
        std::transform(words.begin(), words.end(), m_lower.begin(), lower);
        m_start = opening_words(words);
        Opening const opening = openings.read(words.substr(m_start));
        if (opening.kind == Opening::Kind::participle || (part == Part::preamble && opening.kind == Opening::Kind::none))
            m_mode = Mode::participle;
        else if (tells_decision(words.substr(m_start), m_vocabulary) || begins_with(words.substr(m_start), "the general assembly,"))
            m_mode = Mode::past;
        m_main = treatment;
    }

    std::vector<ClauseVerb> run() {
        tokenize();
        if (!m_tokens.empty()) begin_item();
        for (std::size_t i = 1; i < m_tokens.size(); ++i) {
            WorkLimit::check();
            if (m_tokens[i].sentence && begin_sentence(i)) continue;
            std::string_view const word = word_at(i);
            if (m_inserted && m_tokens[i].comma && (word == "to" || word == "that" || word == "for")) {
                m_inserted = false;
                found(i, m_main);
            }
            if (note_dependent(i, word)) continue;
            if (Joint const joint = joint_before(i)) {
                if (take(i, word, joint)) continue;
            }
            satisfy(word);
        }
        return std::move(m_found);
    }

private:
    enum class Mode : std::uint8_t { participle, finite, past };

    struct Token {
        std::uint32_t begin = 0, end = 0;
        bool comma = false;     ///< a comma or semicolon stands before it
        bool sentence = false;  ///< a sentence begins with it
    };

    /// How a word hangs on what stands before it.
    struct Joint {
        bool comma = false;
        bool conjunction = false;
        explicit operator bool() const noexcept { return comma || conjunction; }
    };

    [[nodiscard]] std::string_view word_at(std::size_t i) const {
        return i < m_tokens.size() ? std::string_view{m_lower}.substr(m_tokens[i].begin, m_tokens[i].end - m_tokens[i].begin)
                                   : std::string_view{};
    }

    void tokenize() {
        std::size_t i = m_start;
        bool comma = false, stop = false;
        while (i < m_text.size()) {
            WorkLimit::check();
            char const c = m_text[i];
            if (is_word(c)) {
                Token token;
                token.begin = static_cast<std::uint32_t>(i);
                while (i < m_text.size() && (is_word(m_text[i]) || m_text[i] == '-' || m_text[i] == '\'')) ++i;
                token.end = static_cast<std::uint32_t>(i);
                token.comma = comma;
                token.sentence = stop && is_upper(c);
                comma = stop = false;
                m_tokens.push_back(token);
                continue;
            }
            if (c == ',' || c == ';') comma = true;
            // An abbreviation ("para.", "No.") and an initial end no sentence.
            if (c == '.' && !m_tokens.empty()) {
                std::string_view const last = word_at(m_tokens.size() - 1);
                stop = last.size() > 4 || m_text[i - 1] == ')' || (last.size() == 4 && is_digit(last.back()));
            }
            ++i;
        }
    }

    /// An item of a list may have a verb of its own, where the treatment is that of the list: "(b) Invited the Bureau to …".
    void begin_item() {
        std::string_view const rest = m_text.substr(m_tokens[0].begin);
        Opening const opening = m_openings.read(rest);
        std::string verb;
        if (opening.known &&
            (opening.kind == Opening::Kind::third_person || m_words.attitudes.contains(base_of_participle(word_at(0), m_vocabulary))))
            verb = opening.treatment;
        else if (is_upper(rest.front()))
            verb = m_openings.treatment_of_past(rest);
        if (verb.empty() || verb == m_main) return;
        m_main = verb;
        found(0, std::move(verb));
    }

    /// "The Council further urges", "In this regard, the Security Council urges": the verb of the organ that a sentence is of.
    [[nodiscard]] std::string verb_of_organ(std::string_view sentence) const {
        constexpr std::size_t longest_phrase = 60;
        std::size_t at = begins_with(sentence, "the ") ? 0 : sentence.substr(0, longest_phrase).find(", the ");
        if (at == std::string_view::npos) return {};
        if (at > 0) at += 2;
        std::string_view const head = sentence.substr(at, 60);
        for (std::string const& organ : m_words.organs.words())
            if (head.find(organ) != std::string_view::npos) return m_openings.treatment_of_statement(sentence.substr(at));
        return {};
    }

    bool begin_sentence(std::size_t i) {
        std::string_view const rest = m_text.substr(m_tokens[i].begin);
        Opening const opening = m_openings.read(rest);
        std::string verb;
        if (opening.known) {
            verb = opening.treatment;
        } else if (begins_with(rest, "it ")) {
            Opening const behind = m_openings.read(rest.substr(3));
            if (behind.listed && behind.kind == Opening::Kind::third_person) verb = behind.treatment;
        } else if (begins_with(rest, "we ")) {
            verb = opening.treatment;
        } else {
            verb = verb_of_organ(rest);
        }
        m_foreign = verb.empty();
        if (m_foreign && !m_found.empty() && m_found.back().verb != m_main) verb = m_main;
        m_dependent = m_waits = m_gerund = m_inserted = false;
        if (verb.empty()) return false;
        m_main = verb;
        found(i, std::move(verb));
        return true;
    }

    /// Notes the words that open a clause with a verb of its own, and gerunds.
    bool note_dependent(std::size_t i, std::string_view word) {
        if (m_words.relatives.contains(word)) {
            m_dependent = m_waits = true;
            m_present = false;
            return true;
        }
        if (word == "that" && !m_words.phrase_ends.contains(word_at(i + 1))) {
            m_waits = true;
            m_present = false;
            return true;
        }
        if (word.size() > 4 && word.ends_with("ing") && m_words.before_gerund.contains(word_at(i - 1))) {
            m_gerund = true;
            return true;
        }
        return false;
    }

    /// The verb that the clause before this word was waiting for.
    void satisfy(std::string_view word) {
        if (!m_waits) return;
        // "which have …": a verb in the singular behind it does not go on with that clause.
        if (m_words.plurals.contains(word)) m_dependent = false;
        if (m_words.auxiliaries.contains(word) || (word.size() > 3 && word.ends_with("ed"))) {
            m_waits = false;
        } else if (!base_of_third_person(word, m_vocabulary).empty()) {
            m_waits = false;
            m_present = true;
        } else if (!base_of_past(word, m_vocabulary).empty()) {
            m_waits = false;
        }
    }

    /// The first token of the adverbs and phrases that stand before word i.
    [[nodiscard]] std::size_t adverbs_before(std::size_t i) const {
        while (i > 1 && !m_tokens[i].comma) {
            WorkLimit::check();
            if (m_openings.is_adverb(word_at(i - 1))) {
                --i;
            } else if (i > 2 && m_words.phrase_ends.contains(word_at(i - 1))) {
                std::size_t k = i - 2;
                while (k > 0 && i - k < 5 && word_at(k) != "in" && word_at(k) != "to" && word_at(k) != "at") --k;
                if (word_at(k) != "in" && word_at(k) != "to" && word_at(k) != "at") return i;
                i = k;
            } else {
                return i;
            }
        }
        return i;
    }

    [[nodiscard]] Joint joint_before(std::size_t i) const {
        // ", and, in this regard, requests": what stands between commas behind the conjunction is looked through.
        std::size_t const first = adverbs_before(i);
        Joint joint{m_tokens[first].comma, false};
        std::size_t const inner = joint.comma && first > 1 ? adverbs_before_comma(first) : first;
        if (inner == 0) return joint;
        std::string_view const before = word_at(inner - 1);
        if (m_words.conjunctions.contains(before)) {
            joint.conjunction = true;
            joint.comma = m_tokens[inner - 1].comma;
        } else if (before == "as" && inner > 2 && word_at(inner - 2) == "well" && word_at(inner - 3) == "as") {
            joint.conjunction = true;
            joint.comma = m_tokens[inner - 3].comma;
        }
        return joint;
    }

    /// The same of a phrase that a comma closes: ", and, in this regard," before the word.
    [[nodiscard]] std::size_t adverbs_before_comma(std::size_t first) const {
        std::size_t k = first;
        while (k > 1 && first - k < 5) {
            --k;
            if (m_tokens[k].comma) {
                bool const phrase = m_words.phrase_ends.contains(word_at(first - 1)) || m_openings.is_adverb(word_at(first - 1));
                return phrase && word_at(k - 1) == "and" ? k : first;
            }
        }
        return first;
    }

    /// Takes word i as the verb of a new clause where it is one.
    bool take(std::size_t i, std::string_view word, Joint joint) {
        if (m_foreign) return false;
        std::string_view const next = word_at(i + 1);
        if (word.ends_with("ing")) return take_participle(i, word, joint);
        if (m_mode == Mode::participle) {
            if (!m_words.behind_state.contains(next)) return false;
            Opening const opening = m_openings.read(m_text.substr(m_tokens[i].begin));
            if (opening.kind != Opening::Kind::participle || !opening.listed) return false;
            found(i, opening.treatment);
            return true;
        }
        if (m_mode == Mode::past) {
            bool const joined = joint.conjunction || m_inserted;
            if (m_waits || m_dependent || m_words.behind_noun.contains(next) || !joined || base_of_past(word, m_vocabulary).empty())
                return false;
            std::string verb = m_openings.treatment_of_past(m_text.substr(m_tokens[i].begin));
            if (verb.empty()) return false;
            m_main = verb;
            m_inserted = false;
            found(i, std::move(verb));
            return true;
        }
        std::string_view const base = base_of_third_person(word, m_vocabulary);
        if (base.empty() || m_words.behind_noun.contains(next) || m_words.of_things.contains(base)) return false;
        if (m_waits) return false;
        if (m_dependent && !(joint.comma && joint.conjunction)) return false;
        if (m_present && !joint.comma) return false;
        Opening const opening = m_openings.read(m_text.substr(m_tokens[i].begin));
        if (opening.kind != Opening::Kind::third_person || !opening.listed) return false;
        m_main = opening.treatment;
        m_inserted = false;
        found(i, opening.treatment);
        return true;
    }

    bool take_participle(std::size_t i, std::string_view word, Joint joint) {
        std::string_view const base = base_of_participle(word, m_vocabulary);
        if (base.empty() || word_at(i + 1) == "of") return false;
        bool const attitude = m_words.attitudes.contains(base);
        bool const parallel = m_gerund && !joint.comma;  // "of promoting and recognizing"
        if (parallel) return false;
        bool const act = m_mode == Mode::participle && m_words.acts.contains(base) && joint.conjunction && (joint.comma || !m_gerund);
        if (!attitude && !act) return false;
        Opening const opening = m_openings.read(m_text.substr(m_tokens[i].begin));
        if (opening.kind != Opening::Kind::participle || !opening.listed) return false;
        if (base == "take" && opening.treatment == "takes") return false;
        if (base == "bear" && opening.treatment != "bears in mind") return false;
        found(i, opening.treatment);
        m_inserted = m_mode != Mode::participle;
        return true;
    }

    void found(std::size_t i, std::string verb) {
        m_dependent = m_waits = m_gerund = m_present = false;
        m_found.push_back({m_tokens[i].begin, std::move(verb)});
    }

    std::string_view m_text;
    OpeningReader const& m_openings;
    Vocabulary const& m_vocabulary;
    Vocabulary::Clauses const& m_words;
    std::string m_lower;
    std::size_t m_start = 0;
    Mode m_mode = Mode::finite;
    std::string m_main;  // the verb that what is inserted interrupts
    std::vector<Token> m_tokens;
    std::vector<ClauseVerb> m_found;
    bool m_dependent = false;  // inside a clause that a relative pronoun opens
    bool m_waits = false;      // a clause's own verb has not come yet
    bool m_present = false;    // it came, in the present tense
    bool m_gerund = false;     // "of promoting" stands before
    bool m_inserted = false;
    bool m_foreign = false;  // a sentence that no organ speaks
};

}  // namespace

std::size_t opening_words(std::string_view words) {
    std::size_t const quoted = words.size() - unquoted(words).size();
    return quoted + grammar::parse_paragraph_label(words.substr(quoted)).length;
}

std::vector<ClauseVerb> read_clauses(std::string_view words, Part part, std::string_view treatment, OpeningReader const& openings) {
    if (treatment.empty() || words.size() < 40) return {};
    return ClauseReader{words, part, treatment, openings}.run();
}

}  // namespace recital::segmenting
