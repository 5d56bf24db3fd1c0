#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Count every figure of a report again, from the citations themselves.

    recount.py --program build/recital [--id ID] INPUT…
    recount.py --program build/recital --shared DIR --documents 300 --scratch DIR

The figures are counted from `recital extract --format jsonl`, in Python and without anything of the program's; what an
instrument is (kind, organ, year, whether it was read) and which resolution adopted it comes from the nodes and the
adoptions of `recital graph --format json`. The report is then written as JSON, HTML and Markdown, and what stands in each is compared.
Exit status 77: the corpus is not there.
"""
import argparse
import collections
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

KINDS = ["treaty", "declaration", "programme", "resolution", "decision", "document", "publication", "judgment"]
PLURALS = {"treaty": "Treaties", "declaration": "Declarations", "programme": "Programmes", "resolution": "Resolutions",
           "decision": "Decisions", "document": "Documents", "publication": "Publications", "judgment": "Judgments"}
PARTS = ["masthead", "preamble", "operative", "annex", "footnote", "body", "closing"]
STANCES = ["neutral", "supportive", "critical", "mandating", "amending", "replacing"]
NO_ORGAN = "No organ: treaties, publications …"
failures = []


def same(what, found, expected):
    if found != expected:
        failures.append(f"{what}: the report says {found!r}, counted {expected!r}")


def run(program, *arguments):
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments[:2])} failed: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")


def place(citation):
    part, paragraph, footnote = citation["part"], citation["paragraph"], citation["footnote"]
    if part == "footnote":
        return "note " + footnote if footnote else "note"
    if part == "preamble":
        return "PP" + paragraph if paragraph else "preamble"
    if part == "operative":
        return "OP" + paragraph if paragraph else "operative part"
    if part == "body":
        return "para. " + paragraph if paragraph else ""
    return part + (" " + paragraph if paragraph else "")


class Corpus:
    """The citations, and the graph's word on what the cited are."""

    def __init__(self, program, inputs):
        graph = json.loads(run(program, "graph", *inputs, "--format", "json"))
        self.nodes = {node["id"]: node for node in graph["nodes"]}
        self.adoptions = collections.defaultdict(list)
        for edge in graph["edges"]:
            if edge["relation"] == "adopted_by":
                self.adoptions[edge["source"]].append(edge["target"])
        self.documents = [node["id"] for node in graph["nodes"] if node["in_corpus"]]
        source_of = {}
        self.citations, self.unresolved = [], []
        for line in run(program, "extract", *inputs, "--format", "jsonl").splitlines():
            citation = json.loads(line)
            document = citation["document"] or citation["source"]
            if source_of.setdefault(document, citation["source"]) != citation["source"]:
                continue  # the same document from another file
            if document not in self.nodes:
                continue  # a piece of a page before the resolution its file is named after: no document of its own
            citation["document"] = document
            (self.citations if citation["id"] else self.unresolved).append(citation)

    def rests_on(self):
        links = collections.defaultdict(set)
        for citation in self.citations:
            links[citation["document"]].add(citation["id"])
        for instrument, resolutions in self.adoptions.items():
            links[instrument].update(resolutions)
        return links


def documents_and_mentions(citations):
    mentions, documents = collections.Counter(), collections.defaultdict(set)
    for citation in citations:
        mentions[citation["id"]] += 1
        documents[citation["id"]].add(citation["document"])
    return mentions, documents


def check_tables(report, corpus, own):
    def rows(key, order=None):
        count, instruments = collections.Counter(), collections.defaultdict(set)
        for citation in own:
            count[key(citation)] += 1
            instruments[key(citation)].add(citation["id"])
        return {name: (count[name], len(instruments[name])) for name in (order or count) if count[name]}

    def kind(citation):
        return corpus.nodes[citation["id"]]["kind"]

    def told(name):
        return {row["name"]: (row["citations"], row["instruments"]) for row in report[name]}

    same("citations", report["citations"], len(own))
    same("instruments", report["instruments"], len({citation["id"] for citation in own}))
    same("by kind", told("by_kind"), {PLURALS[name]: value for name, value in rows(kind, KINDS).items()})
    treatments = {name or "no governing verb": value for name, value in rows(lambda c: c["verb"]).items()}
    same("by treatment, in all", report["by_treatment_in_all"], len(treatments))
    same("by treatment", told("by_treatment"), {name: treatments[name] for name in told("by_treatment")})
    least = min((row["citations"] for row in report["by_treatment"] if row["name"] != "no governing verb"), default=0)
    left_out = [count for name, (count, _) in treatments.items() if name not in told("by_treatment")]
    same("the verbs left out are the rarest", max(left_out, default=0) <= least or not left_out, True)
    same("by part", list(told("by_part").items()), list(rows(lambda c: c["part"], PARTS).items()))
    order = [row["citations"] for row in report["by_treatment"] if row["name"] != "no governing verb"]
    same("order of treatments", order, sorted(order, reverse=True))
    both = collections.Counter((PLURALS[kind(citation)], citation["stance"]) for citation in own)
    stances = [stance for stance in STANCES if any(c["stance"] == stance for c in own)] + ([""] if any(not c["stance"] for c in own) else [])
    same("stances", report["stances"], [stance or "no verb" for stance in stances])
    same("kinds by stance", {row["name"]: row["values"] for row in report["kinds_by_stance"]},
         {PLURALS[name]: [both[PLURALS[name], stance] for stance in stances] for name in KINDS if any(kind(c) == name for c in own)})


def chart_by_time(chart, entries):
    """Entries are (organ, year), one for each mention; the rows and columns are the report's, the counting is ours."""
    columns, rows = chart["columns"], [row["name"] for row in chart["rows"]]
    totals = collections.Counter(organ or NO_ORGAN for organ, _ in entries)
    for row in chart["rows"]:
        same(f"{chart['id']}, sum of {row['name']}", row["sum"], sum(row["values"]))
        if row["name"] in totals:
            same(f"{chart['id']}, {row['name']}", row["sum"], totals[row["name"]])
    grid = collections.Counter()
    years = [int(name[:4]) for name in columns if name[:1].isdigit()]
    step = 10 if any(name.endswith("0s") for name in columns) else 1
    for organ, year in entries:
        name = organ or NO_ORGAN
        row = name if name in rows else next(each for each in rows if each.endswith(" other organs"))
        if year == 0:
            column = "?"
        elif not years or year < years[0]:
            column = "earlier"
        elif year >= years[-1] + step:
            column = "later"
        else:
            column = f"{year // 10 * 10}s" if step == 10 else str(year)
        grid[row, column] += 1
    same(chart["id"], {row["name"]: row["values"] for row in chart["rows"]}, {name: [grid[name, column] for column in columns] for name in rows})
    same(chart["id"] + ", of all", sum(row["sum"] for row in chart["rows"]), len(entries))


def check_charts(report, corpus, own, received):
    nodes = corpus.nodes
    charts = {chart["id"]: chart for chart in report["charts"]}
    node = {"chart-made": lambda c: nodes[c["document"]], "chart-adopted": lambda c: nodes[c["id"]], "chart-received": lambda c: nodes[c["document"]]}
    for name, chart in charts.items():
        if name in node:
            chart_by_time(chart, [(node[name](c)["organ"], node[name](c)["year"]) for c in (received if name == "chart-received" else own)])
    if own:
        shares = {row["name"]: row["sum"] for row in charts["chart-treatments"]["rows"]}
        verbs = collections.Counter(citation["verb"] for citation in own)
        others = sum(value for name, value in verbs.items() if name and name not in shares)
        for name, value in shares.items():
            same(f"share of {name}", value, others if re.fullmatch(r"\d+ other verbs?", name) else verbs["" if name == "no governing verb" else name])
        same("shares of all", sum(shares.values()), len(own))
    if "chart-degrees" in charts:
        degrees = collections.Counter()
        for documents in documents_and_mentions(own)[1].values():
            top = 1
            while top < len(documents):
                top *= 2
            degrees[str(top) if top < 3 else f"{top // 2 + 1}–{top}"] += 1
        chart = charts["chart-degrees"]
        same("in-degrees", dict(zip(chart["columns"], chart["rows"][0]["values"])), {name: degrees[name] for name in chart["columns"]})
        same("in-degrees of all", chart["rows"][0]["sum"], sum(degrees.values()))


def check_uses(row, citations, single, key):
    """The uses of one instrument, or those that one document makes, against its citations; sentences hold the citation's words."""
    same(f"mentions of {row['id']}", row["mentions"], len(citations))
    places = collections.Counter((citation["document"], citation["verb"], citation["part"], citation["paragraph"], citation["footnote"])
                                 for citation in citations)
    same(f"places of {row['id']}", row["uses_in_all"], len(places))
    words = collections.defaultdict(set)
    count = collections.Counter()
    for citation in citations:
        where = ("" if single else key(citation), citation["verb"], place(citation))
        count[where] += 1
        words[where].add(" ".join(citation["text"].split()))
    told = collections.Counter()
    for use in row["uses"]:
        where = (use["document"], use["treatment"], use["place"])
        told[where] += use["mentions"]
        for sentence in use["sentences"]:
            same("a sentence's pieces", "".join(piece["text"] for piece in sentence["pieces"]), sentence["text"])
            marked = [piece["text"] for piece in sentence["pieces"] if piece["own"]]
            plain = re.sub(r"\W", "", "".join(marked)).lower()
            if not any(re.sub(r"\W", "", each).lower()[:6] in plain for each in words[where]):
                failures.append(f"{row['id']}: {marked} is quoted, found was {sorted(words[where])}")
    if len(row["uses"]) == row["uses_in_all"]:
        same(f"uses of {row['id']}", told, count)


def check_lists(report, corpus, own, single):
    nodes = corpus.nodes
    mentions, documents = documents_and_mentions(own)
    by_id = collections.defaultdict(list)
    for citation in own:
        by_id[citation["id"]].append(citation)
    listed = 0
    for group in report["cited"]:
        same(f"size of {group['heading']}", group["size"], len(group["instruments"]))
        for row in group["instruments"]:
            listed += 1
            same(f"kind of {row['id']}", group["kind"], nodes[row["id"]]["kind"])
            same(f"documents that cite {row['id']}", row["documents"], len(documents[row["id"]]))
            check_uses(row, by_id[row["id"]], single, lambda c: nodes[c["document"]]["label"])
    same("instruments listed", report["cited_listed"], listed)
    shown = {row["id"] for group in report["cited"] for row in group["instruments"]}
    if 0 < len(shown) < len(mentions):
        least = min((len(documents[each]), mentions[each]) for each in shown)
        most = max((len(documents[each]), mentions[each]) for each in mentions if each not in shown)
        same("the listed are the most cited", least >= most, True)
    named = [each for each in mentions if nodes[each]["kind"] in ("treaty", "declaration", "programme")]
    same("named instruments", report["named_in_all"], len(named))
    for row in report["named"]:
        same(f"named: {row['id']}", (row["documents"], row["mentions"]), (len(documents[row["id"]]), mentions[row["id"]]))
        same(f"adopted by: {row['id']}", [each["id"] for each in row["adopted_by"]], sorted(corpus.adoptions[row["id"]]))
    for verb in report["by_verb"]:
        name = "" if verb["name"] == "no governing verb" else verb["name"]
        same(f"governed by {verb['name']}", {row["id"] for row in verb["instruments"]}, {c["id"] for c in own if c["verb"] == name})


def check_corpus(report, corpus, own):
    others = [citation for citation in own if citation["document"] != citation["id"]]
    mentions, documents = documents_and_mentions(others)
    shared = [each for each in mentions if len(documents[each]) > 1]
    for name, wanted in (("most_cited", shared), ("missing", [each for each in shared if not corpus.nodes[each]["in_corpus"]])):
        same(f"{name}, in all", report[name + "_in_all"], len(wanted))
        found = [(row["documents"], row["mentions"]) for row in report[name]]
        same(name, found, sorted(((len(documents[each]), mentions[each]) for each in wanted), reverse=True)[:len(found)])
        for row in report[name]:
            same(f"{name}: {row['id']}", (row["documents"], row["mentions"]), (len(documents[row["id"]]), mentions[row["id"]]))


def check_subjects(report, corpus, subjects):
    same("subjects, in all", report["subjects_in_all"], len(subjects))
    by_document, by_target = collections.defaultdict(list), collections.defaultdict(list)
    for citation in corpus.citations:
        by_document[citation["document"]].append(citation)
        by_target[citation["id"]].append(citation)
    for row in report["subjects"]:
        cites = by_document[row["id"]]
        cited = [citation for citation in by_target[row["id"]] if citation["document"] != row["id"]]
        same(f"subject {row['id']}", (row["citations"], row["instruments"], row["cited_by"], row["mentioned"]),
             (len(cites), len({c["id"] for c in cites}), len({c["document"] for c in cited}), len(cited)))


def longest_from(links, start):
    """The number of vertices on the longest way from `start`, or None where ways go in circles."""
    memory, busy = {}, set()

    def longest(vertex):
        if vertex in busy:
            raise RecursionError
        if vertex not in memory:
            busy.add(vertex)
            memory[vertex] = 1 + max((longest(each) for each in links.get(vertex, ())), default=0)
            busy.discard(vertex)
        return memory[vertex]

    try:
        return longest(start)
    except RecursionError:
        return None


def reached(links, start):
    seen, waiting = {start}, [start]
    while waiting:
        for each in links.get(waiting.pop(), ()):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return seen


def check_chains(report, corpus):
    links = corpus.rests_on()
    ids = {node["label"]: node["id"] for node in corpus.nodes.values()}
    for chain in report["chains"]:
        start = ids[chain["of"]]
        same(f"what {start} rests on", chain["instruments"], len(reached(links, start)) - 1)
        path = [row["id"] for row in chain["longest"]]
        for one, other in zip(path, path[1:]):
            same(f"the chain's step from {one} to {other}", other in links[one], True)
        longest = longest_from(links, start)
        if path and longest is not None:
            same(f"length of the longest chain of {start}", len(path), longest)


def check_main_path(report, corpus, subject, circles):
    links = corpus.rests_on()
    if subject:
        against = collections.defaultdict(set)
        for source, targets in links.items():
            for target in targets:
                against[target].add(source)
        kept = reached(links, subject) | reached(against, subject)
        links = {source: {each for each in targets if each in kept} for source, targets in links.items() if source in kept}
    for path in report["main_path"]:
        for one, other in zip(path["steps"], path["steps"][1:]):
            cited = {row["id"] for row in one["members"]}
            same("a step of the main path cites the one before", any(cited & links.get(row["id"], set()) for row in other["members"]), True)
        pairs = {(source, target) for source, targets in links.items() for target in targets if source != target}
        same("documents of the main path's network", path["documents"], len({each for pair in pairs for each in pair}))
        same("circles of the main path's network", path["circles"], sum(circle[0] in links for circle in circles))
        if path["circles"] == 0:
            memory = {}

            def ways(vertex):
                targets = [each for each in links.get(vertex, ()) if each != vertex]
                if vertex not in memory:
                    memory[vertex] = sum(map(ways, targets)) if targets else 1
                return memory[vertex]

            starts = {source for source, _ in pairs} - {target for _, target in pairs}
            same("search paths", path["paths"], str(sum(map(ways, starts))))


def check_circles(report, corpus):
    """Documents that reach each other (Kosaraju: what is reached both ways)."""
    links, against = corpus.rests_on(), collections.defaultdict(set)
    for source, targets in links.items():
        for target in targets:
            against[target].add(source)
    groups, placed = [], set()
    for start in sorted(set(links) & set(against)):
        if start not in placed:
            group = reached(links, start) & reached(against, start)
            placed |= group
            if len(group) > 1:
                groups.append(sorted(group))
    if not report["single"]:
        same("circles, in all", report["circles_in_all"], len(groups))
        found = [sorted(row["id"] for row in circle["members"]) for circle in report["circles"]]
        same("circles", all(circle in groups for circle in found) and len(found) == min(len(groups), 25), True)
    return groups


class Page(html.parser.HTMLParser):
    """The tables and the figures at the head of an HTML page."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.numbers, self._sections, self._cell, self._term = [], [], [], None, None
        self._skip = 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "section":
            self._sections.append(attributes.get("id"))
        elif tag == "table":
            self.tables.append((self._sections[-1], []))
        elif tag == "tr":
            self.tables[-1][1].append([])
        elif tag in ("td", "th") or tag == "strong" and not self._sections:
            self._cell = ""
        elif tag in ("blockquote", "svg"):
            self._skip += 1

    def handle_endtag(self, tag):
        if tag == "section":
            self._sections.pop()
        elif tag in ("td", "th"):
            self.tables[-1][1][-1].append(" ".join(self._cell.split()))
            self._cell = None
        elif tag == "strong" and not self._sections and self._cell is not None:
            self.numbers.append(int(self._cell))
            self._cell = None
        elif tag in ("blockquote", "svg"):
            self._skip -= 1

    def handle_data(self, data):
        if self._cell is not None and not self._skip:
            self._cell += data


def figures(table):
    """The cells that are numbers and nothing else, row by row, without the header."""
    return [[int(cell) for cell in row if re.fullmatch(r"\d+", cell)] for row in table[1:]]


def expected_tables(report):
    """What the tables of a page must hold, in their order: (section, rows of figures)."""
    tables = [("overview", [row["values"] for row in chart["rows"]]) for chart in report["charts"]]
    tables += [("overview", [[row["citations"], row["instruments"]] for row in report[name]])
               for name in ("by_kind", "by_treatment", "by_part") if report["by_kind"]]
    if report["kinds_by_stance"]:
        tables.append(("overview", [row["values"] for row in report["kinds_by_stance"]]))
    for section, name in (("shared", "most_cited"), ("missing", "missing"), ("named", "named")):
        if report[name]:
            tables.append((section, [[row["documents"], row["mentions"]] for row in report[name]]))
    if not report["single"]:
        tables.append(("documents", [[row["citations"], row["instruments"], row["cited_by"]] for row in report["subjects"]]))
    return tables


def check_page(report, text):
    page = Page(text)
    expected = [(section, rows) for section, rows in expected_tables(report)]
    found = [(section, [row[-len(rows[0]):] if rows and rows[0] else row for row in figures(table)])
             for (section, table), (_, rows) in zip(page.tables, expected)]
    same("tables of the page", len(page.tables), len(expected))
    for (section, rows), (_, wanted) in zip(found, expected):
        same(f"HTML, {section}", rows, wanted)
    head = ([report["subjects_in_all"]] if not report["single"] else [])
    reads = report["citations"] > 0 or not report["single"] or report["subjects"][0]["in_corpus"]
    head += [report["citations"], report["instruments"]] if reads else []
    head += [report["citing_in_all"]] if report["single"] and (report["citing_in_all"] or report["documents"] > 1) else []
    head += [report["unresolved_in_all"]] if report["knows_texts"] and reads else []
    same("figures at the head", page.numbers, head)
    times = re.findall(r"<li>(once|twice|\d+ times)(?: in (\d+) documents?)?</li>", text)
    number = {"once": 1, "twice": 2}
    found = [(number.get(one) or int(one.split()[0]), int(other or 0)) for one, other in times]
    wanted = [(row["mentions"], 0 if report["single"] else row["documents"]) for group in report["cited"] for row in group["instruments"]]
    wanted += [(row["mentions"], 0) for row in report["citing"]]
    same("HTML, how often each is cited", found, wanted)
    same("HTML, unresolved", [int(byte) for byte in re.findall(r"<li>byte (\d+)</li>", text)], [row["begin"] for row in report["unresolved"]])


def check_markdown(report, text):
    tables, last = [], ""
    for line in text.splitlines():
        if line.startswith("|"):
            if not last.startswith("|"):
                tables.append([])
            tables[-1].append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
        last = line
    expected = expected_tables(report)
    if report["unresolved"]:
        expected.append(("unresolved", [[row["begin"]] for row in report["unresolved"]]))
    same("tables of the Markdown", len(tables), len(expected))
    for table, (section, wanted) in zip(tables, expected):
        found = [row[-len(expected_row):] if expected_row else row for row, expected_row in zip(figures(table[1:]), wanted)]
        same(f"Markdown, {section}", found, wanted)


def check_unresolved(report, corpus, own):
    same("unresolved, in all", report["unresolved_in_all"], len(own))
    listed = [(row["document"], row["text"], row["begin"], row["reason"], row["place"]) for row in report["unresolved"]]
    same("unresolved", listed, [(corpus.nodes[c["document"]]["label"], c["text"], c["begin"], c["reason"], place(c)) for c in own][:len(listed)])


def check_series(report, corpus, own):
    """Who cites what was newer is plain from the citations; that it was newer, from the dates."""
    cited = {(corpus.nodes[c["document"]]["label"], c["id"]) for c in own}
    listed = 0
    for row in report["outdated"]:
        document = row["document"] or report["subjects"][0]["label"]
        listed += 1
        same(f"{document} cites {row['id']}", (document, row["id"]) in cited, True)
        (newer,) = row["newer"]
        same(f"{newer['id']} is newer than {row['id']}", newer["date"] > row["date"], True)
        same(f"{document} cites {newer['id']}", (document, newer["id"]) in cited, row["cites_newer"])
    same("outdated, no more than all", listed <= report["outdated_in_all"], True)
    for series in report["series"]:
        same("a series has its subject and one newest", [sum(m[what] for m in series["members"]) for what in ("subject", "newest")], [1, 1])
        dates = [member["date"] for member in series["members"] if member["date"]]
        same("a series goes by date", dates, sorted(dates))


def check(program, inputs, instrument):
    arguments = ["report", *inputs] + ([instrument] if instrument else [])
    began = time.monotonic()
    report = json.loads(run(program, *arguments, "--format", "json"))
    corpus = Corpus(program, inputs)
    subjects = [instrument] if instrument else corpus.documents
    single = len(subjects) == 1
    wanted = set(subjects)
    own = [citation for citation in corpus.citations if citation["document"] in wanted]
    received = [c for c in corpus.citations if single and c["id"] == subjects[0] and c["document"] != subjects[0]]
    same("documents read", report["documents"], len(corpus.documents))
    same("on one subject", report["single"], single)
    check_tables(report, corpus, own)
    check_charts(report, corpus, own, received)
    check_lists(report, corpus, own, single)
    check_subjects(report, corpus, subjects)
    check_chains(report, corpus)
    check_main_path(report, corpus, subjects[0] if single else None, check_circles(report, corpus))
    if single:
        citing = collections.defaultdict(list)
        for citation in received:
            citing[citation["document"]].append(citation)
        same("what cites it", report["citing_in_all"], len(citing))
        for row in report["citing"]:
            check_uses(row, citing[row["id"]], True, None)
            same(f"documents of {row['id']}", row["documents"], 1)
        for row in report["record"]:
            same("record", (row["documents"], row["mentions"]), (len(citing), len(received)))
        same("only of several", (report["most_cited_in_all"], report["missing_in_all"], report["circles_in_all"]), (0, 0, 0))
    else:
        same("only of one", report["citing_in_all"], 0)
        check_corpus(report, corpus, own)
    if report["knows_texts"]:
        check_unresolved(report, corpus, [c for c in corpus.unresolved if not instrument or c["document"] in wanted])
    check_series(report, corpus, own)
    check_page(report, run(program, *arguments, "--format", "html", "--no-diagrams"))
    check_markdown(report, run(program, *arguments, "--format", "md"))
    print(f"{len(corpus.documents)} documents, {len(own)} citations, {report['instruments']} instruments: every figure counted again "
          f"in {time.monotonic() - began:.1f} s")


def some_of(shared, count, scratch):
    """A folder with documents of the corpus, at even distances: unpacked once and kept."""
    archive = pathlib.Path(os.environ.get("RECITAL_SHARED") or shared) / "corpus" / "corpus.tar.zst"
    if not archive.exists() or not shutil.which("zstd"):
        print(f"skipped: {archive} (or zstd, to unpack it) is not there; RECITAL_SHARED names another folder")
        sys.exit(77)
    folder = pathlib.Path(scratch)
    if not folder.is_dir():
        listed = subprocess.run(["tar", "--zstd", "-tf", archive], stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")
        texts = sorted(name for name in listed if name.endswith(".txt"))
        chosen = [texts[at * len(texts) // count] for at in range(count)]
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        subprocess.run(["tar", "--zstd", "-xf", archive, "-C", unfinished, *chosen], check=True)
        unfinished.rename(folder)
    return str(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--id")
    parser.add_argument("--shared")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--scratch")
    parser.add_argument("inputs", nargs="*")
    options = parser.parse_args()
    inputs = options.inputs or [some_of(options.shared, options.documents, options.scratch)]
    check(options.program, inputs, options.id)
    for failure in failures[:40]:
        print(failure, file=sys.stderr)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
