// SPDX-License-Identifier: BSL-1.0
#include "segment/detail/letters.hpp"
#include "segment/detail/openings.hpp"

#include <algorithm>
#include <array>

namespace recital::segmenting {

namespace {

/// Verbs with which paragraphs of resolutions begin, in their base form.
constexpr std::array bases = std::to_array<std::string_view>(
    {"abhor",        "accede",      "accept",     "acclaim",     "accord",      "acknowledge", "act",          "address",    "adhere",
     "adjourn",      "adjust",      "administer", "admit",       "adopt",       "advance",     "advise",       "advocate",   "affirm",
     "agree",        "aim",         "allocate",   "allow",       "amend",       "announce",    "anticipate",   "appeal",     "apply",
     "appoint",      "appreciate",  "apportion",  "appropriate", "approve",     "ascertain",   "ask",          "assert",     "assess",
     "assign",       "associate",   "assume",     "assure",      "attach",      "attest",      "authorize",    "await",      "award",
     "base",         "be",          "bear",       "believe",     "call",        "caution",     "celebrate",    "censure",    "charge",
     "choose",       "cite",        "claim",      "clarify",     "commemorate", "commend",     "commission",   "commit",     "complete",
     "comply",       "conclude",    "concur",     "condemn",     "confer",      "confirm",     "congratulate", "consent",    "consider",
     "constitute",   "contemplate", "continue",   "contribute",  "convene",     "convey",      "cooperate",    "create",     "credit",
     "criticize",    "decide",      "declare",    "dedicate",    "deem",        "defer",       "define",       "delegate",   "delete",
     "demand",       "denounce",    "deny",       "deplore",     "designate",   "desire",      "determine",    "direct",     "disapprove",
     "discontinue",  "discuss",     "dissolve",   "draw",        "elaborate",   "elect",       "eliminate",    "embark",     "emphasize",
     "employ",       "empower",     "enable",     "encourage",   "endeavour",   "endorse",     "enjoin",       "ensure",     "entrust",
     "envisage",     "establish",   "evaluate",   "examine",     "exhort",      "expect",      "express",      "extend",     "favour",
     "feel",         "find",        "fix",        "follow",      "foresee",     "fulfil",      "further",      "give",       "grant",
     "greet",        "grieve",      "guarantee",  "hail",        "have",        "hear",        "highlight",    "hold",       "honour",
     "hope",         "identify",    "implement",  "implore",     "include",     "increase",    "indicate",     "inform",     "insist",
     "instruct",     "intend",      "invite",     "invoke",      "issue",       "join",        "judge",        "keep",       "lament",
     "launch",       "lay",         "learn",      "leave",       "lend",        "limit",       "listen",       "look",       "maintain",
     "make",         "mandate",     "mark",       "merge",       "modify",      "mourn",       "move",         "name",       "need",
     "nominate",     "note",        "notify",     "object",      "observe",     "offer",       "open",         "oppose",     "order",
     "pay",          "place",       "plan",       "pledge",      "postpone",    "praise",      "prefer",       "prepare",    "proceed",
     "proclaim",     "prohibit",    "promote",    "propose",     "protest",     "provide",     "pursue",       "ratify",     "re-elect",
     "re-emphasize", "reach",       "reaffirm",   "realize",     "reappoint",   "reassert",    "recall",       "receive",    "recognize",
     "recommend",    "recommit",    "reconfirm",  "record",      "reemphasize", "refer",       "reflect",      "refrain",    "regard",
     "regret",       "reiterate",   "reject",     "rejoice",     "release",     "rely",        "remain",       "remember",   "remind",
     "renew",        "repeal",      "repeat",     "replace",     "report",      "request",     "require",      "reserve",    "resolve",
     "respect",      "respond",     "reaffirm",   "restate",     "retain",      "review",      "revise",       "salute",     "scale",
     "see",          "seek",        "select",     "send",        "set",         "share",       "solicit",      "state",      "stress",
     "strengthen",   "strive",      "study",      "submit",      "suggest",     "support",     "suspend",      "sympathize", "take",
     "task",         "terminate",   "thank",      "transfer",    "transmit",    "trust",       "turn",         "undergo",    "underline",
     "underscore",   "undertake",   "unite",      "urge",        "use",         "value",       "view",         "voice",      "vote",
     "warn",         "welcome",     "wish",       "withdraw",    "witness",     "work"});

struct Irregular {
    std::string_view form;
    std::string_view base;
};

/// Past forms that are not base + "ed".
constexpr std::array irregular_past{Irregular{"took", "take"},
                                    Irregular{"taken", "take"},
                                    Irregular{"chose", "choose"},
                                    Irregular{"gave", "give"},
                                    Irregular{"given", "give"},
                                    Irregular{"held", "hold"},
                                    Irregular{"heard", "hear"},
                                    Irregular{"made", "make"},
                                    Irregular{"found", "find"},
                                    Irregular{"felt", "feel"},
                                    Irregular{"seen", "see"},
                                    Irregular{"paid", "pay"},
                                    Irregular{"borne", "bear"},
                                    Irregular{"bore", "bear"},
                                    Irregular{"set", "set"},
                                    Irregular{"withdrew", "withdraw"},
                                    Irregular{"sought", "seek"},
                                    Irregular{"had", "have"},
                                    Irregular{"kept", "keep"},
                                    Irregular{"drew", "draw"},
                                    Irregular{"drawn", "draw"},
                                    Irregular{"left", "leave"},
                                    Irregular{"undertook", "undertake"},
                                    Irregular{"undertaken", "undertake"},
                                    Irregular{"learnt", "learn"},
                                    Irregular{"met", "meet"},
                                    Irregular{"lent", "lend"}};

/// Third persons that are plural nouns more often than verbs.
constexpr std::array plural_nouns = std::to_array<std::string_view>(
    {"acts",      "aims",   "articles", "awards",   "bases",   "charges", "claims", "commissions", "credits", "forms",
     "judges",    "limits", "mandates", "marks",    "moves",   "names",   "needs",  "objects",     "offers",  "orders",
     "places",    "plans",  "records",  "releases", "reports", "scales",  "sets",   "shares",      "states",  "tasks",
     "transfers", "trusts", "turns",    "uses",     "values",  "views",   "votes",  "works"});

std::string_view find_base(std::string_view candidate) noexcept {
    static constexpr auto sorted = [] {
        auto copy = bases;
        std::sort(copy.begin(), copy.end());
        return copy;
    }();
    auto const found = std::lower_bound(sorted.begin(), sorted.end(), candidate);
    return found != sorted.end() && *found == candidate ? *found : std::string_view{};
}

bool ends_doubled(std::string_view stem) noexcept { return stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2]; }

/// The base to which `ending` was added by the spelling rules: as it is, with its "e" dropped, its consonant doubled.
std::string_view base_of_stem(std::string_view stem) noexcept {
    if (stem.size() < 2 || stem.size() > 24) return {};
    if (auto const base = find_base(stem); !base.empty()) return base;
    std::array<char, 26> with_e{};
    std::copy(stem.begin(), stem.end(), with_e.begin());
    with_e[stem.size()] = 'e';
    if (auto const base = find_base({with_e.data(), stem.size() + 1}); !base.empty()) return base;
    if (stem.ends_with("is")) {  // British "-ise"
        with_e[stem.size() - 1] = 'z';
        if (auto const base = find_base({with_e.data(), stem.size() + 1}); !base.empty()) return base;
    }
    if (ends_doubled(stem)) return find_base(stem.substr(0, stem.size() - 1));
    return {};
}

}  // namespace

std::string_view base_of(std::string_view word) noexcept { return find_base(word); }

std::string_view base_of_participle(std::string_view word) noexcept {
    return word.size() > 4 && word.ends_with("ing") ? base_of_stem(word.substr(0, word.size() - 3)) : std::string_view{};
}

std::string_view base_of_third_person(std::string_view word) noexcept {
    if (word == "is" || word == "has") return find_base(word == "is" ? "be" : "have");
    if (word.size() < 4 || word.back() != 's') return {};
    if (std::find(plural_nouns.begin(), plural_nouns.end(), word) != plural_nouns.end()) return {};
    if (auto const base = find_base(word.substr(0, word.size() - 1)); !base.empty()) return base;
    if (word.ends_with("ises")) return base_of_stem(word.substr(0, word.size() - 2));
    if (word.ends_with("ies")) {
        std::array<char, 26> buffer{};
        if (word.size() > buffer.size()) return {};
        std::copy(word.begin(), word.end(), buffer.begin());
        buffer[word.size() - 3] = 'y';
        return find_base({buffer.data(), word.size() - 2});
    }
    return word.ends_with("es") ? find_base(word.substr(0, word.size() - 2)) : std::string_view{};
}

std::string_view base_of_past(std::string_view word) noexcept {
    for (Irregular const& row : irregular_past)
        if (row.form == word) return row.base;
    if (word.size() < 5 || !word.ends_with("ed")) return {};
    if (word.ends_with("ied")) {
        std::array<char, 26> buffer{};
        if (word.size() > buffer.size()) return {};
        std::copy(word.begin(), word.end(), buffer.begin());
        buffer[word.size() - 3] = 'y';
        return find_base({buffer.data(), word.size() - 2});
    }
    return base_of_stem(word.substr(0, word.size() - 2));
}

std::string third_person(std::string_view base) {
    if (base == "be") return "is";
    if (base == "have") return "has";
    std::string word{base};
    if (word.ends_with("s") || word.ends_with("sh") || word.ends_with("ch") || word.ends_with("x") || word.ends_with("z") ||
        word.ends_with("o"))
        return word + "es";
    if (word.size() > 1 && word.back() == 'y' && std::string_view{"aeiou"}.find(word[word.size() - 2]) == std::string_view::npos) {
        word.pop_back();
        return word + "ies";
    }
    return word + "s";
}

}  // namespace recital::segmenting
