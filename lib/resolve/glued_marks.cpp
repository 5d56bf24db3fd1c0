// SPDX-License-Identifier: BSL-1.0
// Marks of footnotes glued to the number behind them: in "27/13 of 25 September 2014,130/4 of 1 October 2015,233/12 and 33/13 of 29
// September 2016,3" the marks are 1, 2 and 3, and 30/4 and 33/12 are cited.
#include "model/leading_number.hpp"
#include "model/work_limit.hpp"
#include "resolve/detail/deciders.hpp"

#include <algorithm>

namespace recital {

namespace {

/// What speaks for a mark of that number where `last` is the number of the mark before it (0: none is known).
double in_running_order(Context const& context, std::string const& mark, int last) {
    constexpr int seldom_skipped = 3;  // marks that were not read
    int const number = leading_number(mark);
    if (number <= last || (last > 0 && number > last + seldom_skipped)) return -4;
    bool const noted = context.footnote(mark).has_value();
    if (number == last + 1) return noted ? 4 : 2.5;
    return noted ? 1 : -2;
}

/// The running number of the marks of a document as they are passed in reading order.
class Marks {
public:
    explicit Marks(Context const& context) : m_document(context.document) {}

    /// Passes the marks before byte `at` of the paragraph; the number of the last.
    int before(std::uint32_t paragraph, std::size_t at) {
        for (; m_paragraph < paragraph; ++m_paragraph, m_mark = 0) pass(m_document.paragraphs[m_paragraph].view.size());
        pass(at);
        return m_last;
    }
    void found(int number) { m_last = number; }

private:
    void pass(std::size_t at) {
        auto const& paragraph = m_document.paragraphs[m_paragraph];
        for (; m_mark < paragraph.marks.size() && paragraph.marks[m_mark].at <= at; ++m_mark)
            if (int const number = leading_number(paragraph.marks[m_mark].number); number > 0) m_last = number;
    }

    Document const& m_document;
    std::uint32_t m_paragraph = 0;
    std::size_t m_mark = 0;
    int m_last = 0;
};

}  // namespace

bool has_glued_marks(Reading const& reading) noexcept {
    return std::any_of(reading.mentions.begin(), reading.mentions.end(), [](Mention const& mention) { return !mention.glued.empty(); });
}

Reading take_marks_off(Context const& context) {
    Reading out = context.reading;
    Marks marks(context);
    for (std::size_t i = 0; i < out.mentions.size(); ++i) {
        WorkLimit::check();
        Mention& mention = out.mentions[i];
        if (mention.glued.empty()) continue;
        int const last = marks.before(mention.paragraph, mention.begin);
        Mention best = mention;
        double best_score = best_fit(context, i, mention);
        for (auto const& glued : mention.glued) {
            Mention variant = mention;
            variant.number = glued.number;
            if (mention.head == mention.begin) variant.head = glued.begin;
            variant.begin = glued.begin;
            variant.repaired = true;
            double const score = best_fit(context, i, variant) + in_running_order(context, glued.mark, last);
            if (score <= best_score) continue;
            best_score = score;
            best = std::move(variant);
            marks.found(leading_number(glued.mark));
        }
        mention = std::move(best);
    }
    return out;
}

}  // namespace recital
