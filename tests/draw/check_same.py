#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Compares what `recital draw` makes of the examples, in every style and format, with the files in golden/, and with itself under another
locale, time zone and number of threads.

DOT is ours and compared byte for byte, SVG and HTML as compare_svg.py says. PNG and PDF differ with fonts and libraries: their structure
and size are looked at. The pictures in docs/images/ are compared by the tests of the pages that show them.

    check_same.py --program build/recital --checkout . [--update]
"""
import argparse
import os
import pathlib
import struct
import subprocess
import sys
import zlib

import compare_svg

STYLES = {
    "ego": ["data/samples/A_RES_52_189.txt"],
    "chain": ["docs/examples/rivers", "145/1"],
    "timeline": ["data/samples/A_RES_52_189.txt"],
    "series": ["docs/examples/migration.json", "79/217"],
    "mainpath": ["docs/examples/rivers"],
    "overview": ["docs/examples/rivers"],
}
WORLDS = [  # none of the locales need be installed: an unknown one is C
    {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kathmandu"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
]


def draw(options, arguments, world=None):
    run = subprocess.run([options.program, "draw", *arguments], cwd=options.checkout, env={**os.environ, **(world or {})}, capture_output=True,
                         check=False)
    if run.returncode != 0:
        sys.exit(f"{arguments}: {run.stderr.decode()}")
    return run.stdout


def drawn(options, style, form, world=None, jobs="0"):
    return draw(options, [*STYLES[style], "--style", style, "--format", form, "--jobs", jobs, "-o", "-"], world)


def check_png(bytes_):
    if bytes_[:8] != b"\x89PNG\r\n\x1a\n":
        return "no PNG"
    width, height = struct.unpack(">II", bytes_[16:24])
    at, data = 8, b""
    while at < len(bytes_):
        size, kind = struct.unpack(">I4s", bytes_[at:at + 8])
        data += bytes_[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    pixels = zlib.decompress(data)
    if width < 400 or height < 150:
        return f"only {width} by {height} pixels"
    return None if len(set(pixels[::97])) > 5 else "nothing is drawn"


def check_pdf(bytes_):
    if not bytes_.startswith(b"%PDF-") or b"%%EOF" not in bytes_[-32:]:
        return "no PDF"
    return None if b"/Page" in bytes_ else "no page"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--checkout", required=True)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    golden = pathlib.Path(options.checkout) / "tests/draw/golden"
    if options.update:
        golden.mkdir(exist_ok=True)
        compare_svg.record_version()
    same_version = compare_svg.same_version()
    faults = []
    for style in STYLES:
        for form in ("dot", "svg", "html"):
            made = drawn(options, style, form)
            for world in WORLDS if form == "svg" else WORLDS[:1]:
                if drawn(options, style, form, world, jobs="1" if form == "dot" else "3") != made:
                    faults.append(f"{style}.{form}: other bytes under {world}")
            if form == "html":
                # tests/explore looks at the page; the drawing in it is the one that is compared.
                text = made.decode()
                made = text[text.index("<svg"):text.index("</svg>") + 6].encode() + b"\n"
                if made.strip() != drawn(options, style, "svg").strip():
                    faults.append(f"{style}.html: another drawing than in the SVG")
                continue
            file = golden / f"{style}.{form}"
            if options.update:
                file.write_bytes(made)
                continue
            if form == "dot" and file.read_bytes() != made:
                faults.append(f"{style}.dot: differs from {file}")
            elif form == "svg" and (what := compare_svg.fault(file, made, same_version)):
                faults.append(f"{style}.svg: {what}")
        for form, check in (("png", check_png), ("pdf", check_pdf)):
            if fault := check(drawn(options, style, form)):
                faults.append(f"{style}.{form}: {fault}")
    for fault in faults:
        print(fault[:400])
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
