// SPDX-License-Identifier: BSL-1.0
#include "grammar/readings.hpp"

#include "catch.hpp"

TEST_CASE("titles by their shape") {
    check_rule("shaped title",
               {{"Convention on Lake Fishing", "convention, words behind"},
                {"Convention on the Rights of the Child", "convention, words behind"},
                {"Protocol to Harmonize the Tonnage Rules", "protocol, words behind"},
                {"Kyoto Protocol", "protocol, words before"},
                {"Port Moresby Declaration on Coastal Fisheries", "declaration, words before, words behind"},
                {"Ouagadougou Programme of Action on Mountain Roads", "programme of action, words before, words behind"},
                {"Agreement between Norland and Sudland on Lake Fishing", "agreement, words behind"},
                {"Framework Convention on Climate Change", "framework convention, words behind"},
                {"Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment", "convention, words behind"},
                {"Optional Protocol to the Convention on the Rights of the Child", "protocol, words before, words behind"},
                {"Declaration and Programme of Action", "declaration"},
                {"1988 Convention", "convention, words before"},
                {"Convention", "convention"},
                {"Conventions", "convention, several"},
                {"Programmes of Action", "programme of action, several"},
                {"Treaties", "treaty, several"},
                {"Bogot\xc3\xa1 Declaration", "declaration, words before"}},
               {"", "convention", "Conventional Weapons", "Committee on the Rights of the Child", "the Convention", "Secretary-General's Agenda", "General Assembly", "Chapter VII", "VII Convention"},
               {{"Convention has entered into force", "convention |  has entered into force"},
                {"Convention on Lake Fishing, adopted", "convention, words behind | , adopted"},
                {"Convention on Lake Fishing and the Protocol on Harbour Records", "convention, words behind |  and the Protocol on Harbour Records"},
                {"Convention on Lake Fishing and noting", "convention, words behind |  and noting"},
                {"Convention in 1999", "convention |  in 1999"},
                {"Kyoto Protocol to be ratified", "protocol, words before |  to be ratified"}});
}

TEST_CASE("titles: hostile input") {
    check_hostile("shaped title", "Protocol to the 1988 Convention against Cruel, Inhuman or Degrading Treatment");
    check_hostile("shaped title", "Bogot\xc3\xa1 Plan of Action for the World's Children");
}
