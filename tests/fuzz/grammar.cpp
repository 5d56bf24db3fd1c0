// SPDX-License-Identifier: BSL-1.0
// Every rule of the grammar at the beginning of any bytes: it reads no further than there are bytes.
#include "fuzz/target.hpp"
#include "grammar/date.hpp"
#include "grammar/official_records.hpp"
#include "grammar/pinpoint.hpp"
#include "grammar/publication.hpp"
#include "grammar/reference_words.hpp"
#include "grammar/resolution_number.hpp"
#include "grammar/symbol.hpp"
#include "grammar/title_shape.hpp"

#include <cstdlib>

namespace grammar = recital::grammar;

void fuzz(std::string_view bytes) {
    for (std::size_t const length : {grammar::parse_pinpoint(bytes), grammar::parse_pinpoint_element(bytes),
                                     grammar::parse_list_joint(bytes), grammar::parse_ibid(bytes), grammar::parse_meeting_record(bytes)})
        if (length > bytes.size()) std::abort();
    (void)grammar::parse_date(bytes);
    (void)grammar::parse_sales_number(bytes);
    (void)grammar::parse_treaty_series(bytes);
    (void)grammar::parse_supplement(bytes);
    (void)grammar::parse_judgment(bytes);
    (void)grammar::parse_reference_head(bytes);
    (void)grammar::parse_note_reference(bytes);
    (void)grammar::parse_back_reference(bytes);
    (void)grammar::parse_resolution_number(bytes);
    (void)grammar::roman_value(bytes);
    (void)grammar::parse_symbol(bytes);
    (void)grammar::parse_shaped_title(bytes);
}
