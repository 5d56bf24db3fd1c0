// SPDX-License-Identifier: BSL-1.0
#include "read/records.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace recital {

namespace {

/// Keeps "name" and "text" of one object as they come, whatever else is in it and however deep.
class RecordReader : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return other(); }
    bool boolean(bool) override { return other(); }
    bool number_integer(number_integer_t) override { return other(); }
    bool number_unsigned(number_unsigned_t) override { return other(); }
    bool number_float(number_float_t, string_t const&) override { return other(); }
    bool binary(binary_t&) override { return other(); }
    bool start_object(std::size_t) override {
        if (m_depth++ == 0) m_object = true;
        return true;
    }
    bool start_array(std::size_t) override {
        ++m_depth;
        return true;
    }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool key(string_t& name) override {
        if (m_depth == 1) m_key = name;
        return true;
    }
    bool string(string_t& value) override {
        if (m_depth != 1) return true;
        if (m_key == "name") {
            record.name = std::move(value);
            has_name = true;
        } else if (m_key == "text") {
            record.text = std::move(value);
            has_text = true;
        }
        return true;
    }
    bool parse_error(std::size_t, std::string const&, nlohmann::detail::exception const&) override { return false; }

    [[nodiscard]] bool whole() const noexcept { return m_object && has_name && has_text && !record.name.empty(); }

    NamedText record;
    bool has_name = false;
    bool has_text = false;

private:
    bool other() { return m_depth > 0; }
    bool end() {
        --m_depth;
        return true;
    }

    std::size_t m_depth = 0;
    bool m_object = false;
    std::string m_key;
};

}  // namespace

std::vector<NamedText> named_texts(std::string_view bytes, std::string const& source, std::vector<Problem>& problems) {
    std::vector<NamedText> records;
    std::size_t number = 0;
    while (!bytes.empty()) {
        ++number;
        std::size_t const end = std::min(bytes.find('\n'), bytes.size());
        std::string_view const line = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        RecordReader reader;
        if (nlohmann::json::sax_parse(line.begin(), line.end(), &reader) && reader.whole())
            records.push_back(std::move(reader.record));
        else
            problems.push_back({source, number, 0, "is no record", R"(write {"name": "…", "text": "…"} on a line of its own)"});
    }
    return records;
}

std::vector<std::string> listed_names(std::string_view bytes) {
    char const parting = bytes.find('\0') != std::string_view::npos ? '\0' : '\n';
    std::vector<std::string> names;
    while (!bytes.empty()) {
        std::size_t const end = std::min(bytes.find(parting), bytes.size());
        if (end > 0) names.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return names;
}

}  // namespace recital
