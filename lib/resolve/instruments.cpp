// SPDX-License-Identifier: BSL-1.0
// Named instruments: listed titles, titles by shape, short forms; footnotes that say which resolution adopted them.
#include "resolve/detail/state.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace recital {

namespace {

/// Letters and digits in lower case.
std::string folded(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) out += c;
    }
    return out;
}

/// Nouns of binding instruments, of declarations and of programmes, for titles no table lists.
Kind kind_of_noun(std::string_view noun) {
    static constexpr std::array<std::string_view, 13> treaties{"convention", "covenant", "protocol",  "treaty",           "agreement",          "charter", "statute",
                                                               "accord",     "pact",     "constitution", "framework convention", "framework agreement", "final act"};
    static constexpr std::array<std::string_view, 12> programmes{"programme of action", "plan of action", "platform for action", "agenda",  "strategy",       "plan of implementation",
                                                                 "action plan",         "compact",        "framework for action", "roadmap", "call to action", "call for action"};
    if (std::find(treaties.begin(), treaties.end(), noun) != treaties.end()) return Kind::treaty;
    if (std::find(programmes.begin(), programmes.end(), noun) != programmes.end()) return Kind::programme;
    return Kind::declaration;
}

/// Nouns that alone, in capitals and behind an article, stand for an instrument named before.
/// Words that say nothing of which instrument is meant: with these alone before the noun it is a short form.
bool is_generic(std::string_view words) {
    static constexpr std::array<std::string_view, 34> generic{
        "Peace",    "Headquarters", "Final", "Joint", "Ministerial", "Cooperation", "Optional",  "Additional", "Framework", "Political", "Comprehensive", "General",      "International", "National", "Regional", "Global", "New",
        "Draft",    "Model",        "Special", "Provisional", "Revised", "Amended", "Interim",   "Bilateral",  "Supplementary", "Relationship", "Staff", "Common",   "Development",   "Management", "Strategic", "Second", "First"};
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const end = std::min(words.find(' ', at), words.size());
        auto const word = words.substr(at, end - at);
        if (!word.empty() && std::find(generic.begin(), generic.end(), word) == generic.end()) return false;
        at = end + 1;
    }
    return true;
}

bool stands_alone(std::string_view noun) {
    static constexpr std::array<std::string_view, 25> nouns{
        "convention", "covenant",  "protocol", "treaty", "agreement", "charter",             "statute",        "declaration",         "programme of action", "plan of action", "platform for action",
        "agenda",     "strategy",  "compact",  "accord", "pact",      "political declaration", "action plan", "framework convention", "plan of implementation", "code of conduct", "final act", "consensus", "principles", "guidelines"};
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

}  // namespace

std::string slug_of(std::string_view title) {
    static constexpr char const* latin = "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty";
    std::string out;
    for (std::size_t i = 0; i < title.size(); ++i) {
        char c = title[i];
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\xc3' && i + 1 < title.size()) c = latin[(static_cast<unsigned char>(title[++i]) - 0x80u) & 0x3fu];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
        else if (!out.empty() && out.back() != '-') out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

void Resolution::remember(Mention const& mention, Citation const& citation, std::string const& title, std::string const& noun) {
    auto found = std::find_if(m_named.begin(), m_named.end(), [&](Named const& named) { return named.id == citation.id; });
    if (found == m_named.end()) {
        Named named;
        named.id = citation.id;
        named.title = folded(title);
        named.noun = noun;
        named.kind = citation.kind;
        named.first_paragraph = mention.paragraph;
        named.order = static_cast<std::uint32_t>(m_named.size());
        named.in_title = !named.title.empty() && folded(m_document.info.title).find(named.title) != std::string::npos;
        m_named.push_back(std::move(named));
        found = std::prev(m_named.end());
    }
    if (!mention.introduces.empty()) found->introduced_as = folded(mention.introduces);
    found->last_paragraph = mention.paragraph;
    found->last_end = mention.end;
    ++found->mentions;
}

void Resolution::decide_title(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    // A title that several instruments bear is the one named before, else the first listed.
    std::string id = mention.candidates.front();
    for (auto const& named : m_named)
        if (std::find(mention.candidates.begin(), mention.candidates.end(), named.id) != mention.candidates.end()) id = named.id;
    auto const* instrument = m_tables.instruments.at(id);
    citation.kind = instrument->kind;
    citation.id = id;
    citation.confidence = mention.candidates.size() == 1 ? 0.99 : 0.8;
    citation.steps.push_back("the title of a listed instrument: " + instrument->title);
    if (m_document.paragraphs[mention.paragraph].part == Part::masthead) {
        m_decided[index].emit = false;  // the document's own title line
        remember(mention, citation, instrument->title, instrument->type);
        return;
    }
    remember(mention, citation, instrument->title, instrument->type);
}

void Resolution::decide_shaped_title(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& citation = m_decided[index].citation;
    if (m_document.paragraphs[mention.paragraph].part == Part::masthead) {
        m_decided[index].emit = false;
        return;
    }
    // What reads like a title may be the beginning of one named before ("Declaration of Commitment"), or a short form with words
    // behind it that are none of its own ("the Convention regarding the Committee …", "the Programme of Action of the Conference").
    std::string const words = folded(mention.number);
    auto const take = [&](std::string const& id, Kind kind, std::string step) {
        citation.kind = kind;
        citation.id = id;
        citation.via = id;
        citation.form = Form::short_form;
        citation.confidence = 0.85;
        citation.steps.push_back(std::move(step));
    };
    for (auto const& named : m_named)
        if (named.title.rfind(words, 0) == 0) {
            take(named.id, named.kind, "the beginning of the title of " + named.id + ", named before");
            remember(mention, citation, "", mention.noun);
            return;
        }
    std::string const noun = folded(mention.noun);
    if (words.rfind(noun, 0) == 0) {
        std::string_view const behind = std::string_view(mention.number).substr(std::min(mention.number.size(), mention.noun.size()));
        static constexpr std::array<std::string_view, 8> weak{" regarding ", " in ", " towards ", " between ", " at ", " by ", " with ", " to "};
        bool loose = std::any_of(weak.begin(), weak.end(), [&](std::string_view opener) { return behind.rfind(opener, 0) == 0; }) && mention.noun != "protocol";
        for (std::string_view whose : {" of the Conference", " of the Summit", " of the World Conference", " of the World Summit", " of the Assembly"}) loose = loose || behind == whose;
        if (loose) {
            Mention bare = mention;
            bare.number = mention.noun;
            if (auto const* named = antecedent(bare)) {
                take(named->id, named->kind, "stands for " + named->id + ", named before");
                remember(mention, citation, "", mention.noun);
                return;
            }
            if (auto const* listed = listed_by_context(bare)) {
                take(listed->id, listed->kind, "the only " + mention.noun + " of a conference that the document names");
                citation.via.clear();
                remember(mention, citation, listed->title, listed->type);
                return;
            }
        }
    }
    // "Optional Protocol to the Convention": which convention the document says before
    auto const to_short = [&](std::string_view lead) {
        auto const at = mention.number.rfind(lead);
        return at != std::string::npos && at + lead.size() == mention.number.size() ? at : std::string::npos;
    };
    for (std::string_view lead : {" to the Convention", " to the Covenant", " to the Treaty"}) {
        auto const at = to_short(lead);
        if (at == std::string::npos) continue;
        Mention parent = mention;
        parent.noun = lead == " to the Convention" ? "convention" : lead == " to the Covenant" ? "covenant" : "treaty";
        parent.number = parent.noun;
        if (auto const* named = antecedent(parent)) {
            auto const instrument = m_tables.instruments.find(named->id);
            std::string const title = mention.number.substr(0, at) + " to the " + (instrument != m_tables.instruments.end() ? instrument->second->title : named->id);
            auto const protocol = m_tables.instruments.find(slug_of(title));
            if (protocol != m_tables.instruments.end()) {
                take(protocol->second->id, protocol->second->kind, "the " + parent.noun + " is " + named->id + ", named before");
                remember(mention, citation, protocol->second->title, protocol->second->type);
                return;
            }
        }
        citation.kind = Kind::unresolved;
        citation.reason = "which " + parent.noun + " this belongs to cannot be told";
        return;
    }
    if (mention.plural) {
        citation.kind = Kind::unresolved;
        citation.reason = "several instruments under one name, which no table lists";
        return;
    }
    citation.kind = kind_of_noun(mention.noun);
    citation.id = slug_of(mention.number);
    citation.confidence = 0.75;
    citation.steps.push_back("built like the title of an instrument (" + mention.noun + "); no table lists it");
    remember(mention, citation, mention.number, mention.noun);
}

Resolution::Named const* Resolution::antecedent(Mention const& mention) const {
    std::string const words = folded(mention.number);
    std::string const noun = mention.noun;
    bool const bare = words == folded(noun);
    auto const view = view_of(mention);
    auto const preceded = [&](std::string_view lead) { return mention.begin >= lead.size() && view.substr(mention.begin - lead.size(), lead.size()) == lead; };
    // "that Convention" points at the one named just before; "the Convention" at the one the text is about.
    bool const pointing = preceded("that ") || preceded("said ") || preceded("latter ");
    Named const* best = nullptr;
    using Key = std::tuple<int, int, int, int, std::uint32_t, std::int64_t>;
    Key best_key{};
    for (auto const& named : m_named) {
        int quality = 0;
        if (named.introduced_as == words && !words.empty()) {
            quality = 4;
        } else if (mention.plural) {
            // Several at once: only a collective title that bears the plural ("International Covenants on Human Rights")
            if (named.title.find(words) == std::string::npos) continue;
            quality = 2;
        } else if (!bare) {
            if (named.title.rfind(words, 0) == 0) quality = 3;
            else if (named.title.find(words) != std::string::npos) quality = 2;
            else continue;
        } else {
            bool const same_noun = named.noun == noun || named.title.find(words) != std::string::npos;
            if (!same_noun) continue;
            quality = named.noun == noun ? 2 : 1;
        }
        bool const here = named.last_paragraph == mention.paragraph;
        Key const key = pointing ? Key{0, here ? 1 : 0, static_cast<int>(named.last_paragraph), static_cast<int>(named.last_end), 0, 0}
                                 : Key{quality, named.in_title ? 1 : 0, here ? 1 : 0, 0, named.last_paragraph, -static_cast<std::int64_t>(named.order)};
        if (best == nullptr || key > best_key) {
            best = &named;
            best_key = key;
        }
    }
    return best;
}

bool Resolution::document_names(std::string_view words) const {
    if (m_all_text.empty())
        for (auto const& paragraph : m_document.paragraphs) m_all_text += folded(paragraph.view.chars()) + ' ';
    return m_all_text.find(folded(words)) != std::string::npos;
}

Instrument const* Resolution::listed_by_context(Mention const& mention) const {
    // "the Programme of Action" in a text about the International Conference on Population and Development: the listed instrument
    // of that kind whose title names a conference that the document names too; the longest such name decides.
    Instrument const* best = nullptr;
    std::size_t best_length = 0;
    std::string lead = mention.noun;
    for (auto const& instrument : m_tables.catalogue->instruments) {
        std::string const title = folded(instrument.title);
        if (title.rfind(folded(lead) + "ofthe", 0) != 0) continue;
        auto const of = instrument.title.find(" of the ", lead.size() > 8 ? lead.size() - 2 : 0);
        if (of == std::string::npos) continue;
        auto const conference = instrument.title.substr(of + 8);
        bool const gathering = conference.find("Conference") != std::string::npos || conference.find("Summit") != std::string::npos || conference.find("Congress") != std::string::npos ||
                               conference.find("Assembly") != std::string::npos || conference.find("session") != std::string::npos;
        if (!gathering) continue;
        if (conference.size() <= best_length || conference.size() < 12 || !document_names(conference)) continue;
        best = &instrument;
        best_length = conference.size();
    }
    return best;
}

void Resolution::decide_short_title(std::size_t index) {
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    auto& citation = decided.citation;
    auto const view = view_of(mention);
    if (m_document.paragraphs[mention.paragraph].part == Part::masthead) {
        decided.emit = false;
        return;
    }
    auto const settle = [&](std::string const& id, Kind kind, double confidence, std::string step) {
        citation.kind = kind;
        citation.id = id;
        citation.via = id;
        citation.confidence = confidence;
        citation.steps.push_back(std::move(step));
    };
    // A short name that a bracket introduced.
    if (!mention.candidates.empty()) {
        auto const* instrument = m_tables.instruments.at(mention.candidates.front());
        settle(instrument->id, instrument->kind, 0.95, "\"" + mention.alias + "\" was introduced as the short name of " + instrument->title);
        remember(mention, citation, instrument->title, instrument->type);
        return;
    }
    if (!mention.alias.empty()) {
        settle(slug_of(mention.number), kind_of_noun(mention.noun), 0.8, "\"" + mention.alias + "\" was introduced as a short name");
        return;
    }
    if (mention.noun == "rules of procedure") {
        std::string const organ = !mention.organ_words.empty() ? mention.organ_words : "";
        if (organ.empty()) {
            if (auto const* named = antecedent(mention)) {
                settle(named->id, named->kind, 0.85, "stands for " + named->id + ", named before");
                return;
            }
        }
        auto const* meant = organ.empty() ? speaking_organ(mention) : organ_named(organ);
        for (std::size_t i = 0; meant == nullptr && i < m_reading.organs.size(); ++i)
            if (m_reading.organs[i].paragraph == mention.paragraph && m_reading.organs[i].begin >= mention.end && m_reading.organs[i].begin < mention.end + 12) meant = m_meanings[i];
        if (meant == nullptr && organ.empty()) {
            decided.emit = false;
            return;
        }
        std::string const title = "rules of procedure of the " + (meant != nullptr ? meant->name : organ);
        settle(slug_of(title), Kind::declaration, 0.85, "the rules of procedure of the organ named or speaking");
        citation.via.clear();
        remember(mention, citation, title, mention.noun);
        return;
    }
    std::string_view before = view.substr(0, mention.begin);
    auto const preceded = [&](std::string_view words) { return before.size() >= words.size() && before.substr(before.size() - words.size()) == words; };
    bool const bare = folded(mention.number) == folded(mention.noun) || mention.plural;
    // "the present Convention", "this Protocol": the instrument itself; "a convention", "draft Convention": none yet
    if (preceded("present ") || preceded("this ") || preceded("This ") || preceded("draft ") || preceded("new ")) {
        decided.emit = false;
        return;
    }
    if (bare && view.size() < mention.number.size() + 8) {
        decided.emit = false;  // a heading that consists of the word
        return;
    }
    bool const definite = preceded("the ") || preceded("The ") || preceded("that ") || preceded("said ") || preceded("its ") || preceded("to the ") || preceded("both ") ||
                          preceded("these ") || preceded("those ") || mention.begin == 0 || preceded(" and ") || preceded(", ") || preceded("under ") || preceded("States parties to ");
    if (bare && (!definite || !stands_alone(mention.noun))) {
        decided.emit = false;
        return;
    }
    if (view.substr(mention.end, 8) == " thereto" || view.substr(mention.end, 9) == " thereto,") {
        // "the Protocol thereto": to the instrument named just before
        Named const* parent = nullptr;
        for (auto const& named : m_named)
            if (named.last_paragraph == mention.paragraph && named.last_end <= mention.begin && (parent == nullptr || named.last_end > parent->last_end)) parent = &named;
        std::vector<Instrument const*> children;
        if (parent != nullptr && !parent->title.empty())
            for (auto const& instrument : m_tables.catalogue->instruments)
                if (folded(instrument.title).rfind(folded(mention.number) + "tothe" + parent->title, 0) == 0) children.push_back(&instrument);
        if (children.size() == 1) {
            settle(children.front()->id, children.front()->kind, 0.85, "the one to " + parent->id);
            remember(mention, citation, children.front()->title, children.front()->type);
        } else {
            citation.kind = Kind::unresolved;
            citation.reason = children.empty() ? "no listed " + mention.noun + " belongs to what is named before" : "several belong to what is named before";
        }
        return;
    }
    if (auto const* named = antecedent(mention)) {
        settle(named->id, named->kind, 0.9, "stands for " + named->id + ", named before");
        remember(mention, citation, "", mention.noun);
        return;
    }
    if (bare && mention.noun == "charter" && !mention.plural) {
        if (auto const charter = m_tables.instruments.find("charter-of-the-united-nations"); charter != m_tables.instruments.end()) {
            settle(charter->second->id, Kind::treaty, 0.95, "\"the Charter\" without another one named before is that of the United Nations");
            citation.via.clear();
            remember(mention, citation, charter->second->title, "charter");
            return;
        }
    }
    auto const* listed = bare && !mention.plural ? listed_by_context(mention) : nullptr;
    if (listed != nullptr) {
        settle(listed->id, listed->kind, 0.8, "the document names its conference: " + listed->title);
        citation.via.clear();
        remember(mention, citation, listed->title, listed->type);
        return;
    }
    if (!bare) {
        // The beginning of exactly one listed title, articles aside ("Political Declaration and the Global Programme of Action").
        auto const without_articles = [](std::string_view text) {
            std::string out(text);
            for (auto at = out.find(" the "); at != std::string::npos; at = out.find(" the ", at)) out.erase(at, 4);
            return folded(out);
        };
        std::string const words = without_articles(mention.number);
        Instrument const* only = nullptr;
        int count = 0;
        for (auto const& instrument : m_tables.catalogue->instruments)
            if (words.size() > 20 && without_articles(instrument.title).rfind(words, 0) == 0) {
                only = &instrument;
                ++count;
            }
        if (count == 1) {
            settle(only->id, only->kind, 0.8, "the beginning of one listed title: " + only->title);
            citation.via.clear();
            remember(mention, citation, only->title, only->type);
            return;
        }
    }
    if (bare) {
        citation.kind = Kind::unresolved;
        citation.reason = "no " + mention.noun + " has been named before";
        return;
    }
    // A name of its own ("Algiers Agreement"), unlisted and not introduced before.
    bool const dated = mention.number.size() > 5 && mention.number[0] >= '0' && mention.number[0] <= '9' && folded(mention.number).substr(4) == folded(mention.noun);
    if (dated) {
        // "the 1988 Convention": the one of that year, named before or alone of its kind in the tables
        std::string const year = mention.number.substr(0, 4);
        Instrument const* only = nullptr;
        int count = 0;
        for (auto const& named : m_named) {
            auto const found = m_tables.instruments.find(named.id);
            if (found == m_tables.instruments.end() || found->second->adopted.rfind(year, 0) != 0 || folded(found->second->title).find(folded(mention.noun)) == std::string::npos) continue;
            if (only != found->second) ++count;
            only = found->second;
        }
        if (count != 1) only = nullptr;
        if (only != nullptr) {
            settle(only->id, only->kind, 0.85, "the one of " + year + " named before");
            remember(mention, citation, only->title, only->type);
            return;
        }
    }
    auto const noun_at = mention.number.size() > mention.noun.size() ? mention.number.size() - mention.noun.size() : 0;
    std::string const words_before = noun_at > 0 ? mention.number.substr(0, noun_at - 1) : std::string();
    static constexpr std::array<std::string_view, 14> nouns{"convention", "protocol", "treaty", "agreement", "declaration", "programme of action", "plan of action", "covenant",
                                                            "consensus", "accord", "pact", "charter", "communique", "statute"};
    bool const known_noun = !is_generic(words_before) && std::find(nouns.begin(), nouns.end(), mention.noun) != nouns.end();
    if (known_noun && !mention.plural && (preceded("the ") || preceded("The ") || (dated && (preceded("its ") || preceded("and "))))) {
        citation.kind = kind_of_noun(mention.noun);
        citation.id = slug_of(mention.number);
        citation.confidence = dated ? 0.4 : 0.6;
        citation.form = Form::title;
        citation.steps.push_back("built like the name of an instrument (" + mention.noun + "); no table lists it");
        remember(mention, citation, mention.number, mention.noun);
        return;
    }
    citation.kind = Kind::unresolved;
    citation.reason = "built like the name of an instrument, but neither listed nor named before";
}

void Resolution::look_for_adoption(std::size_t index) {
    // "the Global Programme of Action adopted … in its resolution S-17/2": a short form without a sure antecedent is the listed
    // instrument of that name that a resolution cited in the same paragraph adopted.
    auto const& mention = m_reading.mentions[index];
    auto& decided = m_decided[index];
    if (mention.kind != MentionKind::short_title || mention.plural || (decided.emit && decided.citation.confidence > 0.81)) return;
    if (!decided.emit && decided.citation.kind != Kind::unresolved) return;
    std::string const words = folded(mention.number);
    if (words.size() < 7) return;
    for (std::size_t const j : m_by_paragraph[mention.paragraph]) {
        auto const& other = m_decided[j].citation;
        if (!m_decided[j].emit || other.kind != Kind::resolution) continue;
        for (auto const& instrument : m_tables.catalogue->instruments) {
            if (instrument.adopted_by != other.id || folded(instrument.title).find(words) == std::string::npos) continue;
            auto& citation = decided.citation;
            citation.kind = instrument.kind;
            citation.id = instrument.id;
            citation.via = other.id;
            citation.reason.clear();
            citation.confidence = 0.85;
            citation.form = Form::short_form;
            citation.steps.push_back(other.id + ", cited in the same paragraph, adopted " + instrument.title);
            describe(citation);
            decided.emit = m_document.paragraphs[mention.paragraph].part != Part::masthead;
            return;
        }
    }
}

void Resolution::link_footnotes(CitedDocument& out) {
    for (std::size_t i = 0; i < m_decided.size(); ++i) {
        auto const& mention = m_reading.mentions[i];
        auto& decided = m_decided[i];
        if (!decided.emit || (mention.kind != MentionKind::title && mention.kind != MentionKind::shaped_title)) continue;
        for (auto const& mark : m_document.paragraphs[mention.paragraph].marks) {
            if (mark.at < mention.end || mark.at > mention.tail + 2u) continue;
            auto const note = m_footnotes.find(mark.number);
            if (note == m_footnotes.end()) break;
            auto const cited = m_by_paragraph.find(note->second);
            if (cited == m_by_paragraph.end()) break;
            for (std::size_t const j : cited->second) {
                auto const& reference = m_decided[j].citation;
                if (!m_decided[j].emit || reference.kind == Kind::unresolved) continue;
                decided.citation.via = reference.id;
                decided.citation.steps.push_back("footnote " + mark.number + " gives " + reference.id);
                if (reference.kind == Kind::resolution) out.adoptions.push_back({decided.citation.id, reference.id});
                break;
            }
            break;
        }
    }
}

}  // namespace recital
