// SPDX-License-Identifier: BSL-1.0
#include "report/detail/data.hpp"

#include "identity/written.hpp"
#include "report/detail/method.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

template <typename Rows, typename Make>
Json list_of(Rows const& rows, Make make) {
    Json list = Json::array();
    for (auto const& row : rows) list.push_back(make(row));
    return list;
}

/// Letters, digits, dots and hyphens of an id, for links within the page.
std::string plain_anchor(std::string_view id) {
    std::string anchor = "i-";
    for (char const c : id) {
        bool const plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.';
        if (plain)
            anchor += c;
        else if (anchor.back() != '-')
            anchor += '-';
    }
    return anchor;
}

Json instrument(rows::Instrument const& one) {
    return {{"id", one.id},       {"label", one.label}, {"title", one.title}, {"kind", one.kind},
            {"organ", one.organ}, {"date", one.date},   {"url", one.url},     {"in_corpus", one.read}};
}

Json instruments(std::vector<rows::Instrument> const& each) { return list_of(each, instrument); }

/// The sentence in pieces, so that no reader has to count bytes.
Json sentence(rows::Sentence const& one) {
    Json pieces = Json::array();
    std::size_t at = 0;
    auto const add = [&](std::size_t to, bool own) {
        if (to > at) pieces.push_back(Json{{"text", one.words.substr(at, to - at)}, {"own", own}});
        at = std::max(at, to);
    };
    for (Span const each : one.own) {
        add(each.begin, false);
        add(each.end, true);
    }
    add(one.words.size(), false);
    return {{"text", one.words}, {"pieces", std::move(pieces)}};
}

Json use(rows::Use const& each) {
    return {{"document", each.document},
            {"treatment", each.treatment},
            {"stance", each.stance},
            {"place", each.place},
            {"pinpoint", each.pinpoint},
            {"mentions", each.mentions},
            {"sentences", list_of(each.sentences, sentence)}};
}

Json cited(rows::Cited const& row) {
    Json object = instrument(row.instrument);
    object["mentions"] = row.mentions;
    object["documents"] = row.documents;
    object["uses"] = list_of(row.uses, use);
    object["uses_in_all"] = row.all_uses;
    return object;
}

Json count(rows::Count const& row) {
    return {{"name", row.name.empty() ? "no governing verb" : row.name},
            {"stance", row.stance},
            {"citations", row.citations},
            {"instruments", row.instruments}};
}

/// "993/14531", "LNTS 94/2138": see data/README.md.
Json treaty_series(std::string_view cell) {
    Identifier const place = listed_treaty_series(cell);
    std::string_view const number = place.number();
    std::size_t const slash = std::min(number.find('/'), number.size());
    return {{"published_in", place.series() == "LNTS" ? "League of Nations, Treaty Series" : "United Nations, Treaty Series"},
            {"volume", std::string{number.substr(0, slash)}},
            {"number", std::string{number.substr(std::min(slash + 1, number.size()))}}};
}

Json named(rows::Named const& row) {
    Json object = instrument(row.instrument);
    object["type"] = row.type;
    object["adopted_by"] = instruments(row.adopted_by);
    object["treaty_series"] = list_of(row.treaty_series, treaty_series);
    object["aliases"] = row.aliases;
    object["unsourced"] = row.unsourced;
    object["mentions"] = row.mentions;
    object["documents"] = row.documents;
    return object;
}

Json subject(rows::Subject const& row) {
    Json object = instrument(row.instrument);
    object["session"] = row.session;
    object["meeting"] = row.meeting;
    object["source"] = row.source;
    object["citations"] = row.citations;
    object["instruments"] = row.instruments;
    object["cited_by"] = row.cited_by;
    object["mentioned"] = row.mentioned;
    return object;
}

Json ranked(rows::Ranked const& row) {
    Json object = instrument(row.instrument);
    object["documents"] = row.documents;
    object["mentions"] = row.mentions;
    return object;
}

Json chart(Chart const& each) {
    return {{"id", each.id},
            {"title", each.title},
            {"unit", each.unit},
            {"axis", each.axis},
            {"words", chart_words(each)},
            {"columns", each.columns},
            {"rows", list_of(each.rows, [](Chart::Row const& row) {
                 return Json{{"name", row.name}, {"values", row.values}, {"sum", row.sum()}};
             })}};
}

Json unresolved(rows::Unresolved const& row) {
    return {{"document", row.document}, {"text", row.text},     {"begin", row.begin},
            {"place", row.place},       {"reason", row.reason}, {"sentences", list_of(row.sentences, sentence)}};
}

Json main_path(rows::MainPath const& path) {
    return {{"steps", list_of(path.steps,
                              [](rows::PathStep const& step) {
                                  return Json{{"members", instruments(step.members)}, {"treatment", step.treatment}, {"share", step.share}};
                              })},
            {"documents", path.documents},
            {"circles", path.circles},
            {"paths", path.paths}};
}

Json chain(rows::Chain const& row) {
    return {{"of", row.of.label}, {"instruments", row.instruments}, {"longest", instruments(row.longest)}, {"tree", row.tree}};
}

Json series(rows::Series const& row) {
    return {{"title", row.title}, {"members", list_of(row.members, [](rows::SeriesMember const& member) {
                Json object = instrument(member.instrument);
                object["subject"] = member.is_subject;
                object["newest"] = member.is_newest;
                return object;
            })}};
}

Json outdated(rows::Outdated const& row) {
    Json object = instrument(row.cited);
    object["document"] = row.document;
    object["newer"] = Json::array({instrument(row.newer)});
    object["cites_newer"] = row.cites_newer;
    return object;
}

/// Where on the page the instruments stand whose uses are listed: a name for each, and no name twice.
class Anchors {
public:
    explicit Anchors(std::vector<rows::Group> const& groups) {
        std::set<std::string> taken;
        for (rows::Group const& group : groups)
            for (rows::Cited const& each : group.cited) {
                std::string anchor = plain_anchor(each.instrument.id);
                for (std::size_t copy = 2; !taken.insert(anchor).second; ++copy)
                    anchor = plain_anchor(each.instrument.id) + ".." + std::to_string(copy);
                m_anchors.emplace(each.instrument.id, std::move(anchor));
            }
    }

    void set(Json& list) const {
        for (Json& row : list) {
            auto const found = m_anchors.find(row["id"].get_ref<std::string const&>());
            row["anchor"] = found == m_anchors.end() ? std::string{} : found->second;
        }
    }

private:
    std::map<std::string, std::string, std::less<>> m_anchors;
};

}  // namespace

Json report_data(ReportContent const& content) {
    Json data;
    data["recital"] = "report";
    data["version"] = content.version;
    data["title"] = content.title;
    data["made_on"] = content.made_on;
    data["cite_as"] = cite_as(content);
    data["command"] = content.command;
    data["single"] = content.single;
    data["knows_texts"] = content.knows_texts;
    data["documents"] = content.in_corpus;
    data["citations"] = content.citations;
    data["instruments"] = content.instruments;
    data["subjects"] = list_of(content.subjects, subject);
    data["subjects_in_all"] = content.all_subjects;
    data["record"] = list_of(content.record, named);
    data["by_kind"] = list_of(content.kinds, count);
    data["by_treatment"] = list_of(content.treatments, count);
    data["by_treatment_in_all"] = content.all_treatments;
    data["by_part"] = list_of(content.parts, count);
    data["stances"] = list_of(content.stances, [](std::string const& name) { return Json(name.empty() ? "no verb" : name); });
    data["kinds_by_stance"] = list_of(content.kinds_by_stance, [](rows::KindByStance const& row) {
        return Json{{"name", row.kind}, {"values", row.citations}};
    });
    data["charts"] = list_of(content.charts, chart);
    data["cited"] = list_of(content.groups, [](rows::Group const& group) {
        return Json{
            {"heading", group.heading}, {"kind", group.kind}, {"size", group.cited.size()}, {"instruments", list_of(group.cited, cited)}};
    });
    data["cited_listed"] = content.instruments_listed;
    data["by_verb"] = list_of(content.treated, [](rows::Treated const& row) {
        return Json{{"name", row.treatment.empty() ? "no governing verb" : row.treatment},
                    {"stance", row.stance},
                    {"instruments", instruments(row.instruments)}};
    });
    data["named"] = list_of(content.named, named);
    data["named_in_all"] = content.all_named;
    data["citing"] = list_of(content.citing, cited);
    data["citing_in_all"] = content.all_citing;
    data["chains"] = list_of(content.chains, chain);
    data["main_path"] = list_of(content.main_path, main_path);
    data["series"] = list_of(content.series, series);
    data["outdated"] = list_of(content.outdated, outdated);
    data["outdated_in_all"] = content.all_outdated;
    data["most_cited"] = list_of(content.most_cited, ranked);
    data["most_cited_in_all"] = content.all_most_cited;
    data["missing"] = list_of(content.missing, ranked);
    data["missing_in_all"] = content.all_missing;
    data["circles"] = list_of(content.circles, [](auto const& circle) { return Json{{"members", instruments(circle)}}; });
    data["circles_in_all"] = content.all_circles;
    data["unresolved"] = list_of(content.unresolved, unresolved);
    data["unresolved_in_all"] = content.all_unresolved;
    data["diagrams"] = list_of(content.diagrams, [](ReportDiagram const& each) {
        return Json{{"anchor", each.anchor}, {"title", each.title}, {"notes", each.notes}};
    });
    data["method"] = method_note(content);
    Anchors const anchors{content.groups};
    for (Json& group : data["cited"]) anchors.set(group["instruments"]);
    for (Json& verb : data["by_verb"]) anchors.set(verb["instruments"]);
    for (char const* const list : {"named", "most_cited", "missing", "outdated"}) anchors.set(data[list]);
    return data;
}

}  // namespace recital
