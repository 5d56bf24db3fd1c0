// SPDX-License-Identifier: BSL-1.0
#include "report/writers.hpp"

#include <nlohmann/json.hpp>

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

Json to_object(ReportContent::Instrument const& one) {
    return {{"id", one.id},       {"label", one.label}, {"title", one.title}, {"kind", one.kind},
            {"organ", one.organ}, {"date", one.date},   {"url", one.url},     {"in_corpus", one.in_corpus}};
}

template <typename Rows, typename Make>
Json list_of(Rows const& rows, Make make) {
    Json list = Json::array();
    for (auto const& row : rows) list.push_back(make(row));
    return list;
}

Json instruments(std::vector<ReportContent::Instrument> const& rows) { return list_of(rows, to_object); }

Json count(ReportContent::Count const& row) {
    return {{"name", row.name}, {"stance", row.stance}, {"citations", row.citations}, {"instruments", row.instruments}};
}

Json subject(ReportContent::Subject const& row) {
    Json object = to_object(row.instrument);
    object["session"] = row.session;
    object["meeting"] = row.meeting;
    object["source"] = row.source;
    object["citations"] = row.citations;
    object["instruments"] = row.instruments;
    object["cited_by"] = row.cited_by;
    object["citing"] = instruments(row.citing);
    object["longest_chain"] = row.longest;
    return object;
}

Json cited(ReportContent::Cited const& row) {
    Json object = to_object(row.instrument);
    object["mentions"] = row.mentions;
    object["documents"] = row.documents;
    object["pinpoints"] = row.pinpoints;
    object["treatments"] = list_of(row.treatments, [](ReportContent::Treatment const& each) {
        return Json{{"document", each.document}, {"treatment", each.treatment}, {"places", each.places}};
    });
    return object;
}

Json ranked(ReportContent::Ranked const& row) {
    Json object = to_object(row.instrument);
    object["documents"] = row.documents;
    object["mentions"] = row.mentions;
    return object;
}

}  // namespace

std::string report_as_json(ReportContent const& content) {
    Json report;
    report["recital"] = "report";
    report["version"] = content.version;
    report["title"] = content.title;
    report["subjects"] = list_of(content.subjects, subject);
    report["subjects_in_all"] = content.all_subjects;
    report["citations"] = content.citations;
    report["instruments"] = content.instruments;
    report["by_kind"] = list_of(content.kinds, count);
    report["by_treatment"] = list_of(content.treatments, count);
    report["by_part"] = list_of(content.parts, count);
    report["cited"] = Json::array();
    for (ReportContent::Group const& group : content.groups)
        for (ReportContent::Cited const& row : group.cited) report["cited"].push_back(cited(row));
    report["timeline"] = list_of(content.timeline, [](ReportContent::Bar const& bar) {
        return Json{{"period", bar.name}, {"instruments", bar.instruments}};
    });
    report["undated"] = content.undated;
    report["most_cited"] = list_of(content.most_cited, ranked);
    report["missing"] = list_of(content.missing, ranked);
    report["circles"] = list_of(content.circles, instruments);
    report["unresolved"] = list_of(content.unresolved, [](ReportContent::Unresolved const& row) {
        return Json{{"document", row.document}, {"text", row.text}, {"begin", row.begin}, {"place", row.place}, {"reason", row.reason}};
    });
    report["unresolved_in_all"] = content.all_unresolved;
    report["notes"] = content.notes;
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace recital
