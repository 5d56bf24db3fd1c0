// SPDX-License-Identifier: BSL-1.0
#include "explore/detail/data_block.hpp"

#include "catch.hpp"

using namespace recital;

TEST_CASE("JSON cannot end the script it stands in") {
    CHECK(json_in_script("{\"a\":\"</script><!-- & \u2028\u2029\"}") ==
          "{\"a\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029\"}");
    CHECK(json_in_script("[\"\u2027\u202A\"]") == "[\"\u2027\u202A\"]");
    std::string const block = data_block("some", "[\"</script>\"]", 100);
    CHECK(block == "<script type=\"application/json\" id=\"some\">[\"\\u003c/script\\u003e\"]</script>\n");
}

TEST_CASE("Base64 as RFC 4648 gives it") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64(bytes_of_hex("fb7fFF")) == "+3//");
}

TEST_CASE("large data is packed, the same way every time") {
    std::string const json = "[\"" + std::string(5000, 'a') + "</script>\"]";
    std::string const block = data_block("some", json, 100);
    CHECK(block.rfind("<script type=\"application/json\" id=\"some\" data-packed>", 0) == 0);
    CHECK(block.size() < 200);
    CHECK(block.find("</script>") == block.size() - 10);
    CHECK(block == data_block("some", json, 100));
}
