// SPDX-License-Identifier: BSL-1.0
#include "graph/detail/json_lists.hpp"

#include <nlohmann/json.hpp>
#ifdef RECITAL_WITH_SIMDJSON
#include <simdjson.h>
#endif

#include <vector>

namespace recital {
namespace {

using Json = nlohmann::json;

/// Level 1 is the document, 2 a list in it, 3 an item of the list.
class Events : public nlohmann::json_sax<Json> {
public:
    explicit Events(JsonVisitor const& visitor) : m_visitor{visitor} {}

    bool null() override { return value({}); }
    bool boolean(bool truth) override { return value({JsonType::truth, truth, 0, {}}); }
    bool number_integer(number_integer_t whole) override { return value({JsonType::whole, false, whole, std::to_string(whole)}); }
    bool number_unsigned(number_unsigned_t number) override {
        bool const fits = number <= 0x7fffffffffffffffU;
        return value(
            {fits ? JsonType::whole : JsonType::real, false, fits ? static_cast<std::int64_t>(number) : 0, std::to_string(number)});
    }
    bool number_float(number_float_t, string_t const& written) override { return value({JsonType::real, false, 0, written}); }
    bool string(string_t& text) override { return value({JsonType::text, false, 0, std::move(text)}); }
    bool binary(binary_t&) override { return true; }

    bool key(string_t& name) override {
        if (m_level == 1)
            m_name = std::move(name);
        else if (is_item_open())
            m_member = std::move(name);
        return true;
    }

    bool start_object(std::size_t) override { return open(JsonType::object); }
    bool start_array(std::size_t) override { return open(JsonType::list); }
    bool end_array() override { return close(); }
    bool end_object() override { return close(); }

    bool parse_error(std::size_t position, std::string const&, Json::exception const& error) override {
        constexpr int number_overflow = 406;
        throw JsonFault{position, error.id == number_overflow, error.what()};
    }

private:
    /// Whether members that come belong to an item.
    [[nodiscard]] bool is_item_open() const noexcept { return m_level == 3 && m_in_list && m_item_is_object; }

    bool value(JsonValue told) {
        if (m_level == 0)
            m_visitor.document(told.type);
        else if (m_level == 1)
            m_visitor.member({m_name, std::move(told)});
        else if (m_level == 2 && m_in_list)
            m_visitor.item(m_name, told.type, {});
        else if (is_item_open())
            add(std::move(told));
        return true;
    }

    void add(JsonValue told) {
        if (m_used == m_members.size()) m_members.emplace_back();
        JsonMember& member = m_members[m_used++];
        member.name = m_member;
        member.value = std::move(told);
    }

    bool open(JsonType type) {
        JsonValue told;
        told.type = type;
        if (m_level != 2 || !m_in_list) value(std::move(told));
        if (m_level == 1) m_in_list = type == JsonType::list;
        if (m_level == 2) {
            m_item_is_object = type == JsonType::object;
            m_used = 0;
        }
        ++m_level;
        return true;
    }

    bool close() {
        --m_level;
        if (m_level == 2 && m_in_list) {
            std::span<JsonMember> const members{m_members.data(), m_used};
            m_visitor.item(m_name, m_item_is_object ? JsonType::object : JsonType::list, members);
        }
        return true;
    }

    JsonVisitor const& m_visitor;
    std::size_t m_level = 0;
    bool m_in_list = false, m_item_is_object = false;
    std::string m_name, m_member;
    std::vector<JsonMember> m_members;  ///< kept from item to item, so that their memory is
    std::size_t m_used = 0;
};

#ifdef RECITAL_WITH_SIMDJSON

namespace dom = simdjson::dom;

void set_number(JsonValue& value, bool is_whole, std::int64_t whole) {
    value.type = is_whole ? JsonType::whole : JsonType::real;
    value.whole = is_whole ? whole : 0;
    value.text = is_whole ? std::to_string(whole) : std::string{};
}

/// Makes `value` what the element is; of a list or an object only that it is one.
void set_value(JsonValue& value, dom::element const& element) {
    switch (element.type()) {
    case dom::element_type::NULL_VALUE: value.type = JsonType::null; break;
    case dom::element_type::BOOL:
        value.type = JsonType::truth;
        value.truth = element.get_bool().value_unsafe();
        break;
    case dom::element_type::INT64: set_number(value, true, element.get_int64().value_unsafe()); break;
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE: set_number(value, false, 0); break;
    case dom::element_type::STRING:
        value.type = JsonType::text;
        value.text = element.get_string().value_unsafe();
        break;
    case dom::element_type::ARRAY: value.type = JsonType::list; break;
    case dom::element_type::OBJECT: value.type = JsonType::object; break;
    }
}

void visit_list(std::string_view name, dom::array const& list, JsonVisitor const& visitor, std::vector<JsonMember>& members) {
    JsonValue item;
    for (dom::element const element : list) {
        set_value(item, element);
        std::size_t used = 0;
        if (item.type == JsonType::object) {
            dom::object const object = element.get_object().value_unsafe();  // by name: a loop over the temporary would outlive it
            for (dom::key_value_pair const member : object) {
                if (used == members.size()) members.emplace_back();
                members[used].name = member.key;
                set_value(members[used++].value, member.value);
            }
        }
        visitor.item(name, item.type, {members.data(), used});
    }
}

/// Visits a document that is a sound object; false, before anything is visited, where it is something else.
bool visit_sound(std::string_view bytes, JsonVisitor const& visitor) {
    dom::parser parser;
    dom::element document;
    if (parser.parse(bytes.data(), bytes.size()).get(document) != simdjson::SUCCESS || !document.is_object()) return false;
    visitor.document(JsonType::object);
    std::vector<JsonMember> members;  // kept from item to item, so that their memory is
    dom::object const object = document.get_object().value_unsafe();
    for (dom::key_value_pair const pair : object) {
        JsonMember member;
        member.name = pair.key;
        set_value(member.value, pair.value);
        visitor.member(member);
        if (member.value.type == JsonType::list) visit_list(member.name, pair.value.get_array().value_unsafe(), visitor, members);
    }
    return true;
}

#else

bool visit_sound(std::string_view, JsonVisitor const&) { return false; }

#endif

}  // namespace

JsonValue const* member_named(std::span<JsonMember const> members, std::string_view name) noexcept {
    for (std::size_t at = members.size(); at > 0; --at)
        if (members[at - 1].name == name) return &members[at - 1].value;
    return nullptr;
}

void read_json_lists(std::string_view bytes, JsonVisitor const& visitor, RealNumbers reals) {
    // What is wrong with a document, and where, only the slower reader tells.
    if (reals == RealNumbers::left_out && visit_sound(bytes, visitor)) return;
    Events events{visitor};
    Json::sax_parse(bytes.begin(), bytes.end(), &events);
}

}  // namespace recital
