// SPDX-License-Identifier: BSL-1.0
#include "segment/written_in.hpp"

#include "catch.hpp"

using recital::segmenting::written_in;

TEST_CASE("a text shows its language") {
    CHECK(written_in("Recalling its resolution 52/1 on the law of the sea, in which it requested a report,") == "en");
    CHECK(written_in("Rappelant sa résolution 52/1 sur le droit de la mer, dans laquelle elle a demandé un rapport,") == "fr");
    CHECK(written_in("Recordando su resolución 52/1 sobre el derecho del mar, en la que pidió un informe para los Estados,") == "es");
    CHECK(written_in("ссылаясь на свою резолюцию 52/1 о морском праве") == "ru");
    CHECK(written_in("إذ تشير إلى قرارها 52/1 بشأن قانون البحار") == "ar");
    CHECK(written_in("回顾其关于海洋法的第52/1号决议") == "zh");
    CHECK(written_in("A/RES/52/1").empty());
    CHECK(written_in("").empty());
    CHECK(written_in("\xff\xfe\xd0").empty());
}

TEST_CASE("paragraphs that do not show it have the document's") {
    std::vector<recital::Document> documents(2);
    for (char const* const words : {"Rappelant sa résolution 52/1 sur le droit de la mer et les fonds marins,", "A/RES/52/1"}) {
        documents[0].paragraphs.emplace_back();
        documents[0].paragraphs.back().view.append(words, 0);
    }
    documents[1].paragraphs.emplace_back();
    documents[1].paragraphs.back().view.append("42", 0);
    recital::segmenting::note_languages(documents);
    CHECK(documents[0].paragraphs[0].language == "fr");
    CHECK(documents[0].paragraphs[1].language == "fr");
    CHECK(documents[1].paragraphs[0].language == "und");
}
