// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

namespace recital {

/// While it lives, local time is UTC: cairo writes the clock's time of this zone into a PDF, whose length would depend on where it is made.
/// For a process whose other threads ask for no local time.
class InUniversalTime {
public:
    InUniversalTime();
    ~InUniversalTime();
    InUniversalTime(InUniversalTime const&) = delete;
    InUniversalTime& operator=(InUniversalTime const&) = delete;

private:
    std::optional<std::string> m_before;
};

/// Takes the date of creation that cairo wrote into a PDF out again, with blanks in its place, or puts this one there (seconds since 1970,
/// to the year 9999). The length stays, so that the places its table of contents gives hold. O(bytes).
void set_pdf_date(std::string& pdf, std::optional<long long> seconds);

}  // namespace recital
