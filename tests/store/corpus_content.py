# SPDX-License-Identifier: BSL-1.0
"""What a corpus file says, without the numbers of its rows and revisions, which depend on how it came to be."""
import sqlite3

QUERIES = {
    "files": "SELECT f.path, c.hash, c.name, f.size, f.vanished IS NOT NULL, r.program, r.data"
             " FROM file f JOIN content c USING (content_id) JOIN reader r USING (reader_id)",
    "contents": "SELECT hash, name, bytes FROM content",
    "documents": "SELECT c.hash, c.name, d.ordinal, d.source, d.member, d.symbol, d.title, d.organ, d.kind, d.date, d.session, d.meeting,"
                 " d.language, d.base, d.variant, d.reissued, d.text_hash FROM document d JOIN content c USING (content_id)",
    "paragraphs": "SELECT c.hash, c.name, d.ordinal, row_number() OVER (PARTITION BY p.document_id ORDER BY p.paragraph_id), p.part, p.section,"
                  " p.number, p.verb, p.language, p.text"
                  " FROM paragraph p JOIN document d USING (document_id) JOIN content c USING (content_id)",
    "citations": "SELECT h.hash, h.name, d.ordinal, row_number() OVER (PARTITION BY c.document_id ORDER BY c.citation_id), c.own_begin,"
                 " c.own_end, (SELECT text FROM paragraph p WHERE p.paragraph_id = c.paragraph_id), c.begin, c.\"end\", c.text, c.kind, c.id,"
                 " c.organ, c.date, c.pinpoint, c.treatment, c.part, c.paragraph, c.footnote, c.form, c.via, c.confidence, c.repaired,"
                 " c.stance, c.reason, c.verb, c.section, c.language, c.subject, l.place, l.page, l.link, l.link_agrees"
                 " FROM citation c JOIN document d USING (document_id) JOIN content h USING (content_id)"
                 " LEFT JOIN placement l USING (citation_id)",
    "adoptions": "SELECT d.source, d.ordinal, a.instrument, a.resolution FROM adoption a JOIN document d USING (document_id)",
    "problems": "SELECT path, source, line, \"column\", what, advice FROM problem",
    "roots": "SELECT path FROM root",
    "instruments": "SELECT * FROM instrument",
    "aliases": "SELECT * FROM aliases",
    "edges": "SELECT source, target, relation, treatment, verb, stance, part, paragraph, footnote, pinpoint, weight, learned FROM edge",
    "keys": "SELECT key, instrument_id FROM name_key",
    "image": "SELECT image FROM graph_image",
    "graph is current": "SELECT (SELECT value FROM meta WHERE name = 'revision') = (SELECT value FROM meta WHERE name = 'graph_revision')",
    "words": "SELECT d.source, p.text FROM paragraph_text t JOIN paragraph p ON p.paragraph_id = t.rowid JOIN document d USING (document_id)"
             " WHERE paragraph_text MATCH 'resolution'",
}


def content(path):
    """The tables as sorted rows. Fails where the file is not whole."""
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",), path
    database.execute("INSERT INTO paragraph_text (paragraph_text) VALUES ('integrity-check')")
    database.rollback()
    found = {name: sorted(database.execute(query).fetchall(), key=repr) for name, query in QUERIES.items()}
    database.close()
    return found


def difference(left, right):
    """Which tables differ, with the first row that does."""
    told = []
    for name in QUERIES:
        if left[name] != right[name]:
            only = [[row for row in one[name] if row not in other[name]][:1] for one, other in ((left, right), (right, left))]
            told.append(f"{name}: {len(left[name])} and {len(right[name])} rows; only here {only[0]}, only there {only[1]}")
    return "\n".join(told)
