#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests of the tools in this folder that need no marked documents."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

import diagnose
import marked_documents
import measure
import sample_precision


def citation(begin, end, id="A/RES/1/1", **more):
    return {**dict.fromkeys(diagnose.FIELDS, ""), "begin": begin, "end": end, "id": id, "text": "", **more}


class Pairing(unittest.TestCase):
    def changes(self, old, new):
        return sorted((c for a, b in diagnose.pairs(old, new) for c in diagnose.changes(a, b)))

    def test_same_citations_do_not_differ(self):
        both = [citation(0, 5), citation(0, 5, "x"), citation(9, 12)]
        self.assertEqual(self.changes(both, list(reversed(both))), [])

    def test_gained_and_lost(self):
        self.assertEqual(self.changes([citation(0, 5)], [citation(7, 9)]), ["gained", "lost"])

    def test_a_longer_span_is_the_same_citation(self):
        self.assertEqual(self.changes([citation(0, 5)], [citation(0, 8)]), ["span"])

    def test_every_change_of_a_citation_is_told(self):
        old, new = citation(0, 5, pinpoint="annex"), citation(0, 5, "y", part="footnote")
        self.assertEqual(self.changes([old], [new]), ["id", "part", "pinpoint"])

    def test_each_citation_is_paired_once(self):
        self.assertEqual(self.changes([citation(0, 9)], [citation(0, 4), citation(5, 9)]), ["gained", "span"])


class Drawing(unittest.TestCase):
    def test_same_seed_draws_the_same(self):
        self.assertEqual(sample_precision.draw(range(1000), 10, 3), sample_precision.draw(range(1000), 10, 3))
        self.assertNotEqual(sample_precision.draw(range(1000), 10, 3), sample_precision.draw(range(1000), 10, 4))

    def test_few_are_all_drawn_in_order(self):
        self.assertEqual(sample_precision.draw(range(4), 10, 1), ([0, 1, 2, 3], 4))

    def test_equal_chances(self):
        times = [0] * 20
        for seed in range(4000):
            for item in sample_precision.draw(range(20), 5, seed)[0]:
                times[item] += 1
        self.assertTrue(all(880 < t < 1120 for t in times), times)  # 1000 expected, standard deviation 27

    def test_count(self):
        with tempfile.TemporaryDirectory() as folder:
            sheet = pathlib.Path(folder) / "sample.txt"
            sheet.write_text("   verdict: y\n" * 9 + "   verdict: n\n   verdict:\n", encoding="utf-8")
            command = [sys.executable, "-B", sample_precision.__file__, "--count", str(sheet)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout, "9 of 10 right = 0.900 (95 per cent: 0.596 to 0.982); 1 without a verdict\n")


class Context(unittest.TestCase):
    def test_offsets_are_bytes(self):
        text = "Après la résolution\n  52/189 du\n18 décembre".encode()
        begin = text.index(b"52/189")
        self.assertEqual(marked_documents.in_context(text, begin, begin + 6, 12), "\ufffdsolution [[52/189]] du 18 déce")

    def test_values_of_the_scorers(self):
        self.assertEqual([measure.value_of("0.9906"), measure.value_of("3/4")], [0.9906, 0.75])


if __name__ == "__main__":
    unittest.main()
