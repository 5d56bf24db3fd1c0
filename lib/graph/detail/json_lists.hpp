// SPDX-License-Identifier: BSL-1.0
#pragma once

// Private to graph/: a JSON document that holds lists of flat objects, read without being kept whole.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace recital {

enum class JsonType : std::uint8_t {
    null,
    truth,
    whole,  ///< a whole number that fits `whole`
    real,   ///< any other number
    text,
    list,
    object
};

struct JsonValue {
    JsonType type = JsonType::null;
    bool truth = false;
    std::int64_t whole = 0;
    std::string text;  ///< of a text; of a number as it is written
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

/// The last member of that name, nullptr where there is none. O(members).
[[nodiscard]] JsonValue const* member_named(std::span<JsonMember const> members, std::string_view name) noexcept;

/// The bytes are no JSON.
struct JsonFault : std::runtime_error {
    JsonFault(std::size_t byte, bool too_large, std::string const& what)
        : std::runtime_error{what}, at{byte}, number_too_large{too_large} {}
    std::size_t at;         ///< counted from 1, as the library does
    bool number_too_large;  ///< a number does not fit any type; else the grammar is broken
};

struct JsonVisitor {
    /// The document itself, then each member of it, lists before their items.
    std::function<void(JsonType)> document;
    std::function<void(JsonMember const&)> member;
    /// An item of a list that is a member of the document; of an object its members, lists and objects in them without
    /// what they hold. May take what it needs.
    std::function<void(std::string_view list, JsonType, std::span<JsonMember>)> item;
};

/// What JsonValue::text is of a number that is no whole one.
enum class RealNumbers : std::uint8_t {
    as_written,
    left_out  ///< empty, which is several times faster
};

/// Reads a document and calls the visitor in the order of the bytes; what it throws is passed on. Throws JsonFault. O(bytes)
/// time; memory for one item, with RealNumbers::left_out some four times the bytes.
void read_json_lists(std::string_view bytes, JsonVisitor const& visitor, RealNumbers reals = RealNumbers::as_written);

}  // namespace recital
