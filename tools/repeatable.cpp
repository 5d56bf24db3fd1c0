// SPDX-License-Identifier: BSL-1.0
#include "tools/repeatable.hpp"

#include "tools/exit_status.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace recital::tools {
namespace {

constexpr std::array<std::string_view, 4> not_in_the_result{"output", "bib", "jobs", "help"};

/// As it is where a shell would not touch it, else in single quotes.
std::string quoted(std::string const& word) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./,:=+%@";
    if (!word.empty() && word.find_first_not_of(plain) == std::string::npos) return word;
    std::string out = "'";
    for (char const c : word) out += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
    return out + "'";
}

std::string padded(unsigned value, std::size_t digits) {
    std::string const text = std::to_string(value);
    return std::string(text.size() < digits ? digits - text.size() : 0, '0') + text;
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    auto const number = [text](std::size_t at, std::size_t size) {
        unsigned value = 0;
        auto const [end, error] = std::from_chars(text.data() + at, text.data() + at + size, value);
        return error == std::errc{} && end == text.data() + at + size ? value : 0;
    };
    std::chrono::year_month_day const date{std::chrono::year{static_cast<int>(number(0, 4))}, std::chrono::month{number(5, 2)},
                                           std::chrono::day{number(8, 2)}};
    return date.ok() && date.year() > std::chrono::year{0};
}

}  // namespace

std::string command_line_of(CLI::App const& app, std::vector<std::string> const& arguments) {
    std::string words = "recital " + app.get_name();
    for (std::string const& argument : arguments) words += " " + quoted(argument);
    std::string options;
    for (CLI::Option const* const option : app.get_options()) {
        if (option->count() == 0 || option->get_positional()) continue;
        std::string const name = option->get_lnames().empty() ? option->get_snames().front() : option->get_lnames().front();
        if (std::find(not_in_the_result.begin(), not_in_the_result.end(), name) != not_in_the_result.end()) continue;
        std::string const written = (option->get_lnames().empty() ? " -" : " --") + name;
        if (option->get_expected_max() == 0)
            options += written;
        else
            for (std::string const& value : option->results()) options += written + " " + quoted(value);
    }
    return words + options;
}

std::optional<long long> source_date_epoch() {
    char const* const epoch = std::getenv("SOURCE_DATE_EPOCH");
    if (epoch == nullptr || *epoch == '\0') return std::nullopt;
    std::string_view const text{epoch};
    long long seconds = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr long long year_9999 = 253402300799;
    if (error != std::errc{} || end != text.data() + text.size() || seconds < 0 || seconds > year_9999)
        throw ArgumentError{"$SOURCE_DATE_EPOCH is no number of seconds since 1970"};
    return seconds;
}

std::string stated_date(std::string const& given) {
    if (!given.empty()) {
        if (!is_date(given)) throw ArgumentError{"--date: " + given + " is no date; write it as 2026-11-24"};
        return given;
    }
    auto const seconds = source_date_epoch();
    if (!seconds) return {};
    std::chrono::year_month_day const date{std::chrono::sys_days{std::chrono::days{*seconds / 86400}}};
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" + padded(static_cast<unsigned>(date.month()), 2) + "-" +
           padded(static_cast<unsigned>(date.day()), 2);
}

}  // namespace recital::tools
