// SPDX-License-Identifier: BSL-1.0
#include "read/detail/table_form.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace recital::reading_tables {
namespace {

constexpr std::array<std::string_view, 6> stances{"neutral", "supportive", "critical", "mandating", "amending", "replacing"};

/// Tables of a language that are no lists of words.
constexpr std::array<std::string_view, 4> own_tables{"verbs", "adverbs", "instruments", "organs"};

/// A word as a table has it, which cannot keep blanks at its ends: they are written "_".
std::string word_of(std::string cell) {
    std::replace(cell.begin(), cell.end(), '_', ' ');
    return cell;
}

TableForm verbs_form(std::string const& folder, Language& language) {
    return {
        folder + "verbs.tsv",
        {{"opening", true}, {"treatment", true}, {"stance", true}, {"preambular", true}},
        1,
        [](Cells const& cells) -> Fault {
            if (std::find(stances.begin(), stances.end(), cells[2]) == stances.end())
                return {2, in_quotes(cells[2]) + " is no stance", "write neutral, supportive, critical, mandating, amending or replacing"};
            if (cells[3] != "yes" && cells[3] != "no") return {3, in_quotes(cells[3]) + " is neither yes nor no", "write yes or no"};
            return {};
        },
        [&language](Cells const& cells, std::size_t at) {
            put(language.verbs, at, Verb{cells[0], cells[1], cells[2], cells[3] == "yes"});
        }};
}

TableForm adverbs_form(std::string const& folder, Language& language) {
    return {folder + "adverbs.tsv", {{"word", true}}, 1, no_fault, [&language](Cells const& cells, std::size_t at) {
                put(language.adverbs, at, cells[0]);
            }};
}

TableForm instruments_form(std::string const& folder, Language& language) {
    return {folder + "instruments.tsv",
            {{"id", true}, {"title", true}, {"aliases"}},
            1,
            no_fault,
            [&language](Cells const& cells, std::size_t at) {
                Translation row{cells[0], {cells[1]}, {}};
                for (std::string& alias : list_cell(cells[2])) row.names.push_back(std::move(alias));
                put(language.instruments, at, std::move(row));
            }};
}

TableForm organs_form(std::string const& folder, Language& language) {
    return {
        folder + "organs.tsv", {{"organ", true}, {"names"}, {"short_names"}}, 1, no_fault, [&language](Cells const& cells, std::size_t at) {
            put(language.organs, at, Translation{cells[0], list_cell(cells[1]), list_cell(cells[2])});
        }};
}

/// "references": its lists, named "references.determiners" and so on.
TableForm words_form(std::string const& folder, std::string const& table, Language& language) {
    return {folder + table + ".tsv",
            {{"list", true}, {"word", true}, {"value"}},
            2,
            no_fault,
            [&language, table](Cells const& cells, std::size_t) {
                language.lists[table + '.' + cells[0]].add(word_of(cells[1]), word_of(cells[2]));
            }};
}

bool is_code(std::string const& name) {
    return name.size() == 2 && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Names of what stands in a folder and passes `test`, without their extension; none where the folder cannot be read.
template <typename Test>
void names_in(std::filesystem::path const& folder, std::set<std::string>& names, Test test) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error))
        if (test(entry->path())) names.insert(entry->path().stem().string());
}

Language read_language(std::string const& code, std::vector<std::filesystem::path> const& folders, std::vector<bool>& useful,
                       std::vector<Problem>& problems) {
    Language language;
    language.code = code;
    std::string const folder = code + '/';
    std::set<std::string> tables;
    for (auto const& data : folders)
        names_in(data / code, tables, [](std::filesystem::path const& file) { return file.extension() == ".tsv"; });
    for (std::string_view const own : own_tables) tables.erase(std::string{own});
    for (TableForm const& form :
         {verbs_form(folder, language), adverbs_form(folder, language), instruments_form(folder, language), organs_form(folder, language)})
        read_form(form, folders, useful, problems);
    for (std::string const& table : tables) read_form(words_form(folder, table, language), folders, useful, problems);
    language.prepare();
    return language;
}

}  // namespace

std::vector<Language> read_languages(std::vector<std::filesystem::path> const& folders, std::vector<bool>& useful,
                                     std::vector<Problem>& problems) {
    std::set<std::string> codes;
    for (auto const& folder : folders)
        names_in(folder, codes, [](std::filesystem::path const& path) {
            std::error_code error;
            return is_code(path.filename().string()) && std::filesystem::is_directory(path, error);
        });
    std::vector<Language> languages;
    if (codes.erase("en") > 0) languages.push_back(read_language("en", folders, useful, problems));
    for (std::string const& code : codes) languages.push_back(read_language(code, folders, useful, problems));
    return languages;
}

}  // namespace recital::reading_tables
