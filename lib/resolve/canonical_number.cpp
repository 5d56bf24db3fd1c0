// SPDX-License-Identifier: BSL-1.0
#include "resolve/detail/canonical_number.hpp"
#include "model/leading_number.hpp"

#include <string_view>

namespace recital {

std::string resolution_id(std::string_view series, std::string_view number, std::string_view letter) {
    std::string id(series);
    id += '/';
    id += number;
    if (!letter.empty()) {
        id += '[';
        id += letter;
        id += ']';
    }
    return id;
}

std::string numbering_of(std::string const& number) {
    auto const open = number.find('(');
    if (open != std::string::npos) {
        char const c = number[open + 1];
        if (c >= '0' && c <= '9') return "number (year)";
        if (c == 'S') return "number (S-Roman)";
        if (c == 'E') return "number (ES-Roman)";
        return "number (Roman)";
    }
    if (number.rfind("ES-", 0) == 0) return "ES-session/number";
    if (number.rfind("S-", 0) == 0) return "S-session/number";
    auto const stroke = number.find('/');
    if (stroke == std::string::npos) return "";
    if (number[0] < '0' || number[0] > '9') return "Roman/number";
    if (number[stroke + 1] == 'C') return "number" + number.substr(stroke, number.find('.', stroke) - stroke) + ".session";
    return stroke == 4 ? "year/number" : "session/number";
}

std::string session_of(std::string const& number) {
    auto const open = number.find('(');
    if (open != std::string::npos) return number.substr(open + 1, number.find(')') - open - 1);
    auto const stroke = number.find('/');
    auto const dot = number.find('.', stroke == std::string::npos ? 0 : stroke);
    if (stroke != std::string::npos && dot != std::string::npos) return number.substr(dot + 1);  // 1/CP.21
    return number.substr(0, stroke);
}

int running_number(std::string const& number) {
    auto const open = number.find('(');
    if (open != std::string::npos) return leading_number(number);
    auto const stroke = number.find('/');
    return stroke == std::string::npos ? 0 : leading_number(std::string_view{number}.substr(stroke + 1));
}

bool in_period(std::string const& numbering, int year) {
    auto const at = numbering.find('@');
    if (at == std::string::npos || year == 0) return true;
    int const from = leading_number(std::string_view{numbering}.substr(at + 1));
    auto const dash = numbering.find('-', at);
    int const to = dash == std::string::npos ? from : leading_number(std::string_view{numbering}.substr(dash + 1));
    return year >= from && (dash == std::string::npos || to == 0 || year <= to);
}

std::string own_id(Organ const& organ, MentionKind kind, std::string const& number, std::string const& letter) {
    std::string const wanted = kind == MentionKind::decision ? "Dec.number" : "Res.number";
    auto const stroke = number.find('/');
    if (stroke != std::string::npos && number[0] >= '0' && number[0] <= '9') {
        for (auto const& numbering : organ.numberings) {
            std::string id = numbering.substr(0, numbering.find('@'));
            auto const session = id.find("session");
            auto const place = id.rfind(wanted);
            if (session == std::string::npos || place == std::string::npos || place < session || place + wanted.size() != id.size())
                continue;
            id.replace(place + 4, 6, number.substr(stroke + 1));
            id.replace(session, 7, number.substr(0, stroke));
            return id;
        }
    }
    return resolution_id(organ.series + (kind == MentionKind::decision ? "/DEC" : "/RES"), number, letter);
}

std::string series_of(Organ const& organ, MentionKind kind) { return organ.series + (kind == MentionKind::decision ? "/DEC" : "/RES"); }

}  // namespace recital
