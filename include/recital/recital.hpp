// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \mainpage recital
/// Reads United Nations documents, finds every instrument they cite, links them into a graph and answers with chains, diagrams and reports.
/// Start with recital::Tables, recital::extract(), recital::build_graph() and recital::chain(). Offsets count bytes; errors are
/// recital::Error, one way throughout; handles (Tables, Graph) may be shared by threads, a Corpus serves one at a time.

#include <recital/analyse.hpp>
#include <recital/citation.hpp>
#include <recital/corpus.hpp>
#include <recital/draw.hpp>
#include <recital/error.hpp>
#include <recital/extract.hpp>
#include <recital/graph.hpp>
#include <recital/report.hpp>
#include <recital/resolve.hpp>
#include <recital/tables.hpp>
