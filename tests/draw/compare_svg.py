#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Whether a drawing is the one that was kept.

In SVG the height of a line is that of the face Graphviz finds: the y of a text may differ by 3 points; where the version of Graphviz is
another one than the kept drawings were made with, elements and texts are compared without their numbers.
"""
import pathlib
import re
import shutil
import subprocess

RECORDED = pathlib.Path(__file__).resolve().parent / "golden" / "graphviz_version.txt"


def version():
    return subprocess.run(["dot", "-V"], capture_output=True, text=True, check=False).stderr.strip() if shutil.which("dot") else ""


def record_version():
    RECORDED.write_text(version() + "\n", encoding="utf-8")


def same_version():
    """Whether the Graphviz here is the one of the kept drawings."""
    return version() != "" and RECORDED.read_text(encoding="utf-8").strip() == version()


def fault(file, made, same_version):
    """How an SVG differs from that in a file, or nothing."""
    known = file.read_bytes()
    if known == made:
        return None
    if same_version:
        return differs(known.decode(), made.decode())
    if without_numbers(known.decode()) != without_numbers(made.decode()):
        return f"elements or texts differ from {file}"
    return None


def parts(text):
    """Tags with their attributes, and the texts between them."""
    return re.findall(r"<[^>]*>|[^<]+", text)


def differs(golden, made):
    """What tells two SVG texts apart beside the y of texts, or nothing."""
    left, right = parts(golden), parts(made)
    if len(left) != len(right):
        return f"{len(left)} parts, now {len(right)}"
    y = re.compile(r' y="(-?[\d.]+)"')
    for one, other in zip(left, right):
        if one == other:
            continue
        a, b = y.search(one), y.search(other)
        if one.startswith("<text") and a and b and abs(float(a[1]) - float(b[1])) <= 3 and y.sub("", one) == y.sub("", other):
            continue
        return f"{one!r}, now {other!r}"
    return None


def without_numbers(text):
    return re.sub(r"-?\d+(?:\.\d+)?", "0", "".join(part for part in parts(text) if part.strip()))
