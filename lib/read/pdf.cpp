// SPDX-License-Identifier: BSL-1.0
#include "read/detail/pdf.hpp"

#include "read/pdf/process.hpp"
#include "read/pdf/text.hpp"
#include "read/read_text.hpp"

#include <algorithm>
#include <utility>

namespace recital {

namespace {

using pdf::Failure;
using pdf::Outcome;

constexpr char const* other_ways = "give its text, as pdftotext -layout writes it";
constexpr char const* mend = "download it again, or print it to a new file";
constexpr char const* recognise = "recognise its text first, as with: ocrmypdf in.pdf out.pdf";

struct Complaint {
    std::string what;
    std::string advice;
};

/// `limits` as they were for the process, `asked` as the user set them.
Complaint complaint_of(Outcome const& outcome, ReadLimits const& limits, ReadLimits const& asked) {
    auto const mebibytes = [](std::uint64_t bytes) { return std::to_string(bytes >> 20U) + " MiB"; };
    switch (outcome.failure) {
    case Failure::none: break;
    case Failure::damaged: return {"is a PDF file damaged beyond repair", mend};
    case Failure::locked:
        return {"is a PDF file that opens with a password only", "unlock it, as with: qpdf --decrypt --password=… in.pdf out.pdf"};
    case Failure::pages:
        return {"is a PDF file of more than " + std::to_string(limits.pages) + " pages", "split it, or raise the limit with --max-pages"};
    case Failure::memory:
        return {"is a PDF file that takes more than " + mebibytes(limits.memory) + " of memory to read",
                limits.memory < asked.memory ? "raise the limit of the shell, as with: ulimit -v unlimited"
                                             : "raise the limit with --max-memory"};
    case Failure::seconds:
        return {"is a PDF file that takes more than " + std::to_string(limits.seconds) +
                    (limits.seconds == 1 ? " second to read" : " seconds to read"),
                limits.seconds < asked.seconds ? "raise the limit of the shell, as with: ulimit -t unlimited"
                                               : "raise the limit with --max-seconds"};
    case Failure::size:
        return {"is a PDF file that unpacks to more than " + mebibytes(limits.expanded_size), "raise the limit with --max-expanded"};
    case Failure::garbled:
        return {"is a PDF file whose reader (recital-pdf) gave an answer that makes no sense", "is it of the same version?"};
    case Failure::no_reader:
        return {"is a PDF file, and the program that reads them (recital-pdf) is missing",
                "install libpoppler-glib-dev and build again, set RECITAL_PDF_READER to the program, or " + std::string{other_ways}};
    case Failure::not_started:
        return {"is a PDF file, and the process that reads it could not be started: " + outcome.reason,
                "is something set too low with ulimit (-n files, -u processes, -v memory)?"};
    case Failure::unconfined:
        return {"is a PDF file, and the process that reads them could not limit its own memory and time, and read nothing",
                "is something unusual set with ulimit?"};
    case Failure::crashed:
        return {"is a PDF file on which its reader broke down" +
                    (outcome.signal > 0 ? " (signal " + std::to_string(outcome.signal) + ")" : std::string{}),
                "print it to a new file, or " + std::string{other_ways}};
    }
    return {"is a PDF file that could not be read", other_ways};
}

/// "1, 3-5 and 8".
std::string list_of(std::vector<std::size_t> const& numbers) {
    std::vector<std::string> ranges;
    for (std::size_t i = 0; i < numbers.size();) {
        std::size_t end = i;
        while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
        std::string range = std::to_string(numbers[i]);
        if (end > i) range += "-" + std::to_string(numbers[end]);
        ranges.push_back(std::move(range));
        i = end + 1;
    }
    constexpr std::size_t most = 8;
    if (ranges.size() > most) {
        ranges.resize(most);
        ranges.emplace_back("others");
    }
    std::string list;
    for (std::size_t i = 0; i < ranges.size(); ++i) list += (i == 0 ? "" : i + 1 == ranges.size() ? " and " : ", ") + ranges[i];
    return list;
}

std::string pages_are(std::vector<std::size_t> const& numbers) {
    return (numbers.size() == 1 ? "page " : "pages ") + list_of(numbers) + (numbers.size() == 1 ? " is" : " are");
}

}  // namespace

std::optional<Text> read_pdf(std::string const& source, std::string_view bytes, ReadLimits const& limits, std::vector<Problem>& problems) {
    std::string const shown = shown_source(source);
    std::string const reader = pdf::find_reader();
    ReadLimits const within = pdf::within_process(limits);
    Outcome outcome;
    if (reader.empty())
        outcome.failure = Failure::no_reader;
    else
        outcome = pdf::run_reader(reader, bytes, within);
    if (outcome.failure != Failure::none) {
        Complaint complaint = complaint_of(outcome, within, limits);
        problems.push_back({shown, 0, 0, std::move(complaint.what), std::move(complaint.advice)});
        return std::nullopt;
    }
    std::vector<std::size_t> pictures;
    std::vector<std::size_t> lost;
    bool any_text = false;
    for (std::size_t p = 0; p < outcome.pages.size(); ++p) {
        any_text = any_text || !outcome.pages[p].words.empty();
        if (outcome.pages[p].picture) pictures.push_back(p + 1);
        if (outcome.pages[p].lost) lost.push_back(p + 1);
    }
    if (!any_text && lost.empty()) {
        problems.push_back({shown, 0, 0, "is a PDF file without a text layer", recognise});
        return std::nullopt;
    }
    if (!pictures.empty()) problems.push_back({shown, 0, 0, pages_are(pictures) + " without a text layer and left out", recognise});
    if (!lost.empty()) problems.push_back({shown, 0, 0, pages_are(lost) + " damaged and left out", mend});
    if (!any_text) return std::nullopt;
    return pdf::text_of_pages(source, std::move(outcome.pages));
}

}  // namespace recital
