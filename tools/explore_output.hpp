// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "draw/draw.hpp"
#include "explore/explore.hpp"
#include "model/catalogue.hpp"
#include "tools/console.hpp"
#include "tools/source.hpp"

#include <memory>
#include <string>
#include <vector>

namespace recital {
class Sentences;
}

namespace recital::tools {

/// What a page to explore is made from, with everything it refers to. `catalogue` and `source` must outlive it.
class Explored {
public:
    /// The part of the graph around the focus, with the citing sentences where documents are at hand and the colours of the theme.
    Explored(LoadedSource const& source, Catalogue const& catalogue, std::vector<VertexId> const& focus, Theme const& theme);
    ~Explored();
    Explored(Explored const&) = delete;
    Explored& operator=(Explored const&) = delete;

    /// Shows that diagram of the whole graph first.
    void add_diagram(std::string svg);

    [[nodiscard]] ExploreInput const& input() const noexcept { return *m_input; }

private:
    CitationGraph const& m_whole;
    ExploredPart m_part;
    std::unique_ptr<Sentences> m_sentences;
    std::unique_ptr<ExploreInput> m_input;
};

/// The page of `recital draw -o page.html`: the diagram that the options describe, where `with_diagram`, and the part to explore. Its
/// notes go to the console. Throws as drawn() does.
[[nodiscard]] std::string explored_page(LoadedSource const& source, Catalogue const& catalogue, DrawOptions const& options,
                                        Theme const& theme, bool with_diagram, Console& console);

}  // namespace recital::tools
