// SPDX-License-Identifier: BSL-1.0
#include "read/detail/akn_writer.hpp"

#include "model/cell_place.hpp"
#include "read/detail/label.hpp"
#include "read/detail/refusal.hpp"
#include "read/detail/xml.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recital {

namespace {

constexpr std::size_t longest_place = 200;
constexpr std::size_t longest_number = 60;
constexpr std::size_t longest_mark = 16;

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& sorted, std::string_view name) {
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

/// Elements that stand within text (groups ANinline, ANheaderInline, ANmarker, ANtitleInline and HTMLinline of the schema).
bool is_inline(std::string_view name) {
    constexpr std::array<std::string_view, 80> names{"a",
                                                     "abbr",
                                                     "affectedDocument",
                                                     "argument",
                                                     "authorialNote",
                                                     "b",
                                                     "br",
                                                     "change",
                                                     "concept",
                                                     "courtType",
                                                     "date",
                                                     "decoration",
                                                     "def",
                                                     "del",
                                                     "docAuthority",
                                                     "docCommittee",
                                                     "docDate",
                                                     "docIntroducer",
                                                     "docJurisdiction",
                                                     "docNumber",
                                                     "docProponent",
                                                     "docPurpose",
                                                     "docStage",
                                                     "docStatus",
                                                     "docTitle",
                                                     "docType",
                                                     "docketNumber",
                                                     "embeddedText",
                                                     "entity",
                                                     "eol",
                                                     "eop",
                                                     "event",
                                                     "extractText",
                                                     "fillIn",
                                                     "from",
                                                     "i",
                                                     "img",
                                                     "inline",
                                                     "ins",
                                                     "judge",
                                                     "lawyer",
                                                     "legislature",
                                                     "location",
                                                     "marker",
                                                     "mmod",
                                                     "mod",
                                                     "mref",
                                                     "neutralCitation",
                                                     "noteRef",
                                                     "object",
                                                     "omissis",
                                                     "opinion",
                                                     "organization",
                                                     "outcome",
                                                     "party",
                                                     "person",
                                                     "placeholder",
                                                     "process",
                                                     "quantity",
                                                     "quotedText",
                                                     "recordedTime",
                                                     "ref",
                                                     "relatedDocument",
                                                     "remark",
                                                     "rmod",
                                                     "role",
                                                     "rref",
                                                     "scene",
                                                     "session",
                                                     "shortTitle",
                                                     "signature",
                                                     "span",
                                                     "strong",
                                                     "sub",
                                                     "sup",
                                                     "term",
                                                     "time",
                                                     "u",
                                                     "vote",
                                                     "witness"};
    return is_one_of(names, name);
}

/// Elements whose number is part of what a paragraph is cited by.
bool is_numbered(std::string_view name) {
    constexpr std::array<std::string_view, 10> names{"alinea",    "clause", "indent", "item",      "list",
                                                     "paragraph", "point",  "rule",   "subclause", "subparagraph"};
    return is_one_of(names, name);
}

bool is_heading(std::string_view name) {
    constexpr std::array<std::string_view, 5> names{"caption", "crossHeading", "heading", "longTitle", "subheading"};
    return is_one_of(names, name);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

bool holds_text(pugi::xml_node node) {
    for (pugi::xml_node const each : node.children()) {
        if (is_text(each) ? !is_blank(each.value()) : each.type() == pugi::node_element && is_inline(local_name(each))) return true;
    }
    return false;
}

/// All the text below, for numbers and marks; no longer than these are.
std::string short_text(pugi::xml_node node) {
    std::string text;
    for (pugi::xml_node const each : node.children()) {
        if (text.size() > longest_number) break;
        if (is_text(each))
            text += each.value();
        else if (local_name(each) != "authorialNote")
            text += short_text(each);
    }
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// "6." as "6", "a)" as "(a)": how the number of a paragraph is cited.
std::string cited_number(std::string_view printed) {
    while (!printed.empty() && (printed.back() == '.' || printed.back() == ',' || printed.back() == ' ')) printed.remove_suffix(1);
    if (printed.size() > longest_number) return {};
    if (printed.ends_with(')') && printed.find('(') == std::string_view::npos) return "(" + std::string{printed};
    return std::string{printed};
}

std::string_view id_of(pugi::xml_node node) {
    for (char const* const name : {"eId", "wId", "id"})
        if (std::string_view const id = attribute(node, name); !id.empty()) return id.substr(0, longest_place);
    return {};
}

}  // namespace

AknWriter::AknWriter(std::string const& source, ReadLimits const& limits) : m_limits{limits}, m_deadline{limits}, m_writer{source} {}

Text AknWriter::write(pugi::xml_node root) {
    gather_notes(root);
    children(root, {});
    close_block();
    for (BlockWriter::NoteKey key = 0; key < m_notes.size(); ++key) write_note(key);
    Text text = m_writer.finish();
    if (text.layout.empty()) throw Refusal{"holds no text", ""};
    return text;
}

/// The notes that stand in the metadata and are referred to by <noteRef>.
void AknWriter::gather_notes(pugi::xml_node node) {
    for (pugi::xml_node const each : node.children()) {
        std::string_view const name = local_name(each);
        if (name == "note" && local_name(node) == "notes") {
            Note& note = m_notes[key_of(id_of(each))];
            note.content = each;
            if (std::string_view const mark = attribute(each, "marker"); mark.size() <= longest_mark) note.mark = mark;
        } else if (name == "meta" || local_name(node) == "akomaNtoso" || name == "notes" || name == "component" || name == "components" ||
                   name == "attachments" || name == "attachment" || name == "doc") {
            gather_notes(each);
        }
    }
}

BlockWriter::NoteKey AknWriter::key_of(std::string_view id) {
    auto const found = id.empty() ? m_note_keys.end() : m_note_keys.find(id);
    if (found != m_note_keys.end()) return found->second;
    m_notes.push_back({{}, {}, std::string{id}, false});
    if (!id.empty()) m_note_keys.emplace(id, m_notes.size() - 1);
    return m_notes.size() - 1;
}

void AknWriter::children(pugi::xml_node node, Place const& place) {
    std::map<std::string_view, std::size_t> counts;
    for (pugi::xml_node const each : node.children()) {
        if (each.type() != pugi::node_element) continue;
        std::string_view const name = local_name(each);
        std::size_t const count = ++counts[name];
        Place below = place;
        std::string_view const id = id_of(each);
        if (!id.empty() && (name != "content" || below.id.empty())) below.id = id;
        if (place.path.size() < longest_place)
            below.path += (place.path.empty() ? "" : "/") + std::string{name.substr(0, 40)} + "[" + std::to_string(count) + "]";
        element(each, std::move(below));
    }
}

void AknWriter::element(pugi::xml_node node, Place place) {
    if (m_deadline.passed())
        throw Refusal{"takes longer to read than " + std::to_string(m_limits.seconds) + " seconds", "raise the limit with --max-seconds"};
    std::string_view const name = local_name(node);
    if (name == "meta") return;
    if (name == "attachments" || name == "attachment" || name == "annexes" || (name == "doc" && attribute(node, "name") == "annex")) {
        place.annexed = true;
        place.part = Part::annex;
        place.number.clear();
    } else if (name == "coverPage" || name == "preface") {
        place.part = Part::masthead;
    } else if (name == "conclusions") {
        place.part = Part::closing;
    } else if (name == "preamble") {
        place.part = Part::preamble;
        m_preambular = 0;
    } else if (name == "statement") {
        place.operative = true;
    } else if (name == "mainBody" || name == "body") {
        place.part = place.operative || child(node.parent(), "preamble") ? Part::operative : Part::body;
    }
    if (place.annexed) place.part = Part::annex;

    if (place.part == Part::preamble && local_name(node.parent()) == "preamble" && name != "formula" && !is_heading(name))
        place.number = std::to_string(++m_preambular);
    else if (name == "recital" && local_name(node.parent()) == "recitals")
        place.number = m_preambular > 0 && node.previous_sibling() ? std::to_string(++m_preambular) : place.number;
    if (name == "num") {
        m_label = short_text(node);
        return;
    }
    if (pugi::xml_node const num = child(node, "num"); num && is_numbered(name) && place.part != Part::preamble) {
        std::string const own = cited_number(short_text(num));
        if (place.number.size() + own.size() < longest_number) place.number += (place.number.empty() || own.empty() ? "" : " ") + own;
    }
    if (name == "tr") return row(node, place);
    if (is_heading(name)) return block(node, place, BlockRole::heading);
    bool const title = name == "p" && place.part == Part::masthead && child(node, "docTitle");
    if (is_inline(name) || holds_text(node)) return block(node, place, title ? BlockRole::heading : BlockRole::paragraph);
    children(node, place);
}

void AknWriter::open(Place const& place, BlockRole role, std::size_t column) {
    close_block();
    std::string const& name = place.id.empty() ? place.path : place.id;
    m_writer.open({{}, role, false, place.number, place.part, column > 0 ? cell_place(name, column) : name});
}

void AknWriter::block(pugi::xml_node node, Place const& place, BlockRole role) {
    if (m_joined) {
        if (!std::exchange(m_after_mark, false)) m_writer.line_break();
        return inlines(node, place);
    }
    open(place, role);
    if (is_inline(local_name(node)))
        inline_element(node, place);
    else
        inlines(node, place);
    close_block();
}

/// A row of a table: a block for each cell, a number with the text beside it.
void AknWriter::row(pugi::xml_node node, Place const& place) {
    if (m_joined) m_writer.line_break();
    std::size_t column = 0;
    bool labelled = false;
    for (pugi::xml_node const cell : node.children()) {
        if (cell.type() != pugi::node_element) continue;
        ++column;
        if (m_joined || labelled) {
            m_writer.cell_break(labelled ? " " : " | ");
        } else {
            open(place, BlockRole::paragraph, column);
        }
        joined(cell);
        labelled = !m_joined && is_label(short_text(cell));
        if (!m_joined && !labelled) close_block();
    }
    if (labelled) close_block();
}

/// All of an element in the block that is open.
void AknWriter::joined(pugi::xml_node node) {
    bool const outer = std::exchange(m_joined, true);
    if (holds_text(node))
        inlines(node, {});
    else
        children(node, {});
    m_joined = outer;
}

void AknWriter::close_block() {
    m_writer.close();
    std::vector<BlockWriter::NoteKey> const notes = std::move(m_pending_notes);
    m_pending_notes.clear();
    for (BlockWriter::NoteKey const key : notes) write_note(key);
}

void AknWriter::write_note(BlockWriter::NoteKey key) {
    if (std::exchange(m_notes[key].written, true) || !m_notes[key].content) return;
    Note const note = m_notes[key];
    std::string const label = std::exchange(m_label, {});
    m_writer.open({{}, BlockRole::note, false, note.mark, {}, note.id}, key);
    m_writer.text(note.mark);
    m_writer.text(" ");
    m_after_mark = true;
    joined(note.content);
    m_after_mark = false;
    m_writer.close();
    m_label = label;
}

void AknWriter::put(std::string_view text) {
    if (!is_blank(text)) put_label();
    m_writer.text(text);
}

void AknWriter::put_label() {
    if (m_label.empty()) return;
    m_writer.text(std::exchange(m_label, {}));
    m_writer.text(" ");
}

void AknWriter::inlines(pugi::xml_node node, Place const& place) {
    for (pugi::xml_node const each : node.children()) {
        if (is_text(each))
            put(each.value());
        else if (each.type() == pugi::node_element)
            inline_element(each, place);
    }
}

void AknWriter::inline_element(pugi::xml_node node, Place const& place) {
    std::string_view const name = local_name(node);
    if (name == "authorialNote") return note_reference(id_of(node), attribute(node, "marker"), node);
    if (name == "noteRef") {
        std::string_view const target = attribute(node, "href");
        return note_reference(target.substr(target.substr(0, 1) == "#" ? 1 : 0), attribute(node, "marker"), {});
    }
    if (name == "eol" || name == "br") return m_writer.line_break();
    if (name == "del" || name == "meta") return;
    if (name == "num") return put(short_text(node) + ' ');
    std::string_view const target = name == "a" || name == "ref" || name == "rref" || name == "mref" ? attribute(node, "href") : "";
    if (!target.empty()) m_writer.begin_link(target);
    if (name == "sup") m_writer.begin_raised();
    bool const glued = name == "docDate" && m_writer.ends_in_letter();  // "on<docDate>31 October 2000</docDate>"
    if (glued) m_writer.text(" ");
    if (is_inline(name) || holds_text(node) || m_joined) {
        inlines(node, place);
    } else {
        // What is quoted stands in the middle of a text but is made of paragraphs itself.
        close_block();
        Place inner = place;
        inner.number.clear();
        children(node, inner);
        open(place, BlockRole::paragraph);
    }
    if (name == "sup") m_writer.end_raised();
    if (!target.empty()) m_writer.end_link();
}

/// A note where it hangs; `content` where it stands there too.
void AknWriter::note_reference(std::string_view id, std::string_view marker, pugi::xml_node content) {
    BlockWriter::NoteKey const key = key_of(id);
    Note& note = m_notes[key];
    if (content && !note.content) note.content = content;
    if (note.mark.empty()) note.mark = marker.size() <= longest_mark ? std::string{marker} : std::string{};
    put_label();
    m_writer.reference(note.mark, key);
    m_pending_notes.push_back(key);
}

}  // namespace recital
