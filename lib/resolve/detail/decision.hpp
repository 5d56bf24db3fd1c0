// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/citation.hpp"
#include "resolve/detail/step.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace recital {

/// The words under which later mentions find an instrument again.
struct Naming {
    std::string title;  ///< as first written, or as listed
    std::string noun;   ///< "convention"
};

/// What a decider finds of one mention. Fields left empty leave what the mention itself says.
struct Decision {
    bool emit = true;              ///< false where the mention turned out to be no citation of its own
    Kind kind = Kind::unresolved;  ///< unresolved: `reason` says why
    std::string id;
    std::string organ;
    std::string date;                ///< of adoption, where it is not the mention that gives it
    std::string pinpoint;            ///< where it is not the mention's alone
    std::string via;                 ///< the id through which it was found
    std::string reason;              ///< why it is unresolved, or what the reader should doubt
    std::optional<Step> step;        ///< by which it was found; none where it is unresolved
    std::vector<std::string> steps;  ///< how it was found, one sentence each
    std::optional<Form> form;        ///< where the mention turned out to be written in another form
    std::optional<Naming> names;     ///< where an instrument was named, so that short forms may follow
};

/// Decided: an id, by which step, and the sentence that says why.
[[nodiscard]] inline Decision settled(Kind kind, std::string id, Step step, std::string sentence) {
    Decision decision;
    decision.kind = kind;
    decision.id = std::move(id);
    decision.step = step;
    decision.steps.push_back(std::move(sentence));
    return decision;
}

/// Not decided, with the reason.
[[nodiscard]] inline Decision left_open(std::string reason) {
    Decision decision;
    decision.reason = std::move(reason);
    return decision;
}

/// No citation of its own: a heading, a title line, words that turned out to name nothing.
[[nodiscard]] inline Decision passed_over() {
    Decision decision;
    decision.emit = false;
    return decision;
}

}  // namespace recital
