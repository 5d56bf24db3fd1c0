// SPDX-License-Identifier: BSL-1.0
#include "api/detail/conversions.hpp"

#include <utility>

namespace recital::v1 {

namespace {

// Both sides name the same things in the same order.
static_assert(static_cast<int>(Kind::unresolved) == static_cast<int>(recital::Kind::unresolved));
static_assert(static_cast<int>(Kind::treaty) == static_cast<int>(recital::Kind::treaty));
static_assert(static_cast<int>(Kind::judgment) == static_cast<int>(recital::Kind::judgment));
static_assert(static_cast<int>(Form::title) == static_cast<int>(recital::Form::title));
static_assert(static_cast<int>(Form::ibid) == static_cast<int>(recital::Form::ibid));
static_assert(static_cast<int>(Part::closing) == static_cast<int>(recital::Part::closing));
static_assert(static_cast<int>(Part::annex) == static_cast<int>(recital::Part::annex));

using Agreement = recital::Placement::Agreement;

Placement to_public(recital::Placement from) {
    Placement to;
    to.place = std::move(from.place);
    to.page = from.page;
    to.left = from.left;
    to.top = from.top;
    to.right = from.right;
    to.bottom = from.bottom;
    to.link = std::move(from.link);
    to.link_id = std::move(from.link_id);
    if (from.agreement != Agreement::none) to.link_agrees = from.agreement == Agreement::agrees;
    return to;
}

recital::Placement to_stages(Placement const& from) {
    recital::Placement to;
    to.place = from.place;
    to.page = from.page;
    to.left = from.left;
    to.top = from.top;
    to.right = from.right;
    to.bottom = from.bottom;
    to.link = from.link;
    to.link_id = from.link_id;
    if (from.link_agrees) to.agreement = *from.link_agrees ? Agreement::agrees : Agreement::disagrees;
    return to;
}

Citation to_public(recital::Citation from) {
    Citation to;
    to.begin = from.span.begin;
    to.end = from.span.end;
    to.text = std::move(from.text);
    to.kind = v1::to_public(from.kind);
    to.id = std::move(from.id);
    to.organ = std::move(from.organ);
    to.date = std::move(from.date);
    to.pinpoint = std::move(from.pinpoint);
    to.treatment = std::move(from.treatment);
    to.verb = std::move(from.verb);
    to.stance = std::move(from.stance);
    to.part = static_cast<Part>(from.part);
    to.paragraph = std::move(from.paragraph);
    to.footnote = std::move(from.footnote);
    to.section = std::move(from.section);
    to.form = static_cast<Form>(from.form);
    to.via = std::move(from.via);
    to.confidence = from.confidence;
    to.repaired = from.repaired;
    to.reason = std::move(from.reason);
    to.language = std::move(from.language);
    to.subject = std::move(from.subject);
    to.steps = std::move(from.steps);
    if (from.placement) to.placement = to_public(std::move(*from.placement));
    return to;
}

recital::Citation to_stages(Citation const& from) {
    recital::Citation to;
    to.span = {static_cast<std::uint32_t>(from.begin), static_cast<std::uint32_t>(from.end)};
    to.text = from.text;
    to.kind = v1::to_stages(from.kind);
    to.id = from.id;
    to.organ = from.organ;
    to.date = from.date;
    to.pinpoint = from.pinpoint;
    to.treatment = from.treatment;
    to.verb = from.verb;
    to.stance = from.stance;
    to.part = static_cast<recital::Part>(from.part);
    to.paragraph = from.paragraph;
    to.footnote = from.footnote;
    to.section = from.section;
    to.form = static_cast<recital::Form>(from.form);
    to.via = from.via;
    to.confidence = from.confidence;
    to.repaired = from.repaired;
    to.reason = from.reason;
    to.language = from.language;
    to.subject = from.subject;
    to.steps = from.steps;
    if (from.placement) to.placement = to_stages(*from.placement);
    return to;
}

}  // namespace

Document to_public(CitedDocument from, std::shared_ptr<std::string const> text) {
    Document to;
    to.source = std::move(from.source);
    to.text = std::move(text);
    to.symbol = std::move(from.info.symbol);
    to.title = std::move(from.info.title);
    to.organ = std::move(from.info.organ);
    to.kind = std::move(from.info.kind);
    to.date = std::move(from.info.date);
    to.session = std::move(from.info.session);
    to.meeting = std::move(from.info.meeting);
    to.language = std::move(from.info.language);
    to.citations.reserve(from.citations.size());
    for (recital::Citation& citation : from.citations) to.citations.push_back(to_public(std::move(citation)));
    for (recital::Adoption& adoption : from.adoptions)
        to.adoptions.push_back({std::move(adoption.instrument), std::move(adoption.resolution)});
    for (recital::Passage& passage : from.passages) to.passages.push_back({std::move(passage.words), passage.own.begin, passage.own.end});
    for (recital::Unread& unread : from.unread) to.unread.push_back({std::move(unread.language), unread.paragraphs, unread.of});
    return to;
}

CitedDocument to_stages(Document const& from) {
    CitedDocument to;
    to.source = from.source;
    to.info.symbol = from.symbol;
    to.info.title = from.title;
    to.info.organ = from.organ;
    to.info.kind = from.kind;
    to.info.date = from.date;
    to.info.session = from.session;
    to.info.meeting = from.meeting;
    to.info.language = from.language;
    to.citations.reserve(from.citations.size());
    for (Citation const& citation : from.citations) to.citations.push_back(to_stages(citation));
    for (Adoption const& adoption : from.adoptions) to.adoptions.push_back({adoption.instrument, adoption.resolution});
    for (Passage const& passage : from.passages)
        to.passages.push_back({passage.words, {static_cast<std::uint32_t>(passage.begin), static_cast<std::uint32_t>(passage.end)}});
    for (Unread const& unread : from.unread) to.unread.push_back({unread.language, unread.paragraphs, unread.of});
    return to;
}

Vertex to_public(recital::Vertex const& from) {
    return {from.id,   to_public(from.kind), from.label,     from.title, from.organ, from.date,
            from.year, from.session,         from.in_corpus, from.url};
}

Edge to_public(recital::Edge const& from) {
    return {static_cast<VertexIndex>(from.source),
            static_cast<VertexIndex>(from.target),
            from.relation == Relation::adopted_by,
            from.treatment,
            from.verb,
            from.stance,
            from.part,
            from.paragraph,
            from.footnote,
            from.pinpoint,
            from.weight};
}

std::vector<Problem> to_public(std::vector<recital::Problem> const& from) {
    std::vector<Problem> to;
    for (recital::Problem const& problem : from) to.push_back({problem.source, problem.line, problem.column, message_of(problem)});
    return to;
}

std::string_view name_of(Kind kind) noexcept { return recital::name_of(to_stages(kind)); }
std::string_view name_of(Form form) noexcept { return recital::name_of(static_cast<recital::Form>(form)); }
std::string_view name_of(Part part) noexcept { return recital::name_of(static_cast<recital::Part>(part)); }

}  // namespace recital::v1
