#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Write the seeds of the fuzz targets pdf_process and pdf_layout anew: write_seeds.py READER CHECKOUT, READER being build/recital-pdf."""
import pathlib
import subprocess
import sys

import pdf_file

HEAD = [(60, 800, 8, "A/RES/145/1", "bold"), (300, 800, 8, "Cooperation on shared rivers", "bold")]


def two_pages():
    first = HEAD + [(60, 770, 12, "145/1. Cooperation on shared rivers", "bold"), (90, 740, 10, "The General Assembly,", "italic"),
                    (90, 722, 10, "Recalling its resolutions 144/2 of 1 May 2089 and 143/7 A of"), (60, 710, 10, "4 June 2088 on the matter,"),
                    (165, 713.5, 6, "1"), (90, 692, 10, "Noting the report of the Secretary-General on co-"),
                    (60, 90, 8, "____________"), (64, 80.5, 5, "1"), (70, 78, 8, "See A/144/12, para. 3."), (60, 40, 8, "1/2"), (500, 40, 8, "89-12345")]
    second = HEAD + [(60, 770, 10, "operation between the riparian States,"), (90, 752, 10, "1. Requests the Secretary-General to report;"),
                     (60, 700, 10, "Country"), (200, 700, 10, "Share"), (300, 700, 10, "Date"), (60, 688, 10, "Atlantis"), (200, 688, 10, "12"),
                     (300, 688, 10, "1 May 2089"), (60, 676, 10, "Lemuria"), (200, 676, 10, "7"), (300, 676, 10, "2 May 2089"), (60, 40, 8, "2/2")]
    return pdf_file.file_of([pdf_file.words(first), pdf_file.words(second)], [(0, 140, 705, 180, 735, "https://undocs.org/A/RES/144/2")])


def columns():
    lines = [(200, 800, 14, "R E S O L U T I O N S")]
    for i in range(20):
        lines += [(50, 760 - 12 * i, 10, f"line {i} of the left column, which is filled with words and more"), (310, 760 - 12 * i, 10, f"line {i} of the right column, filled with other words like it")]
    lines += [(50, 300, 7, "1"), (56, 298, 8, "A note below the left column."), (310, 300, 7, "2"), (316, 298, 8, "Another below the right.")]
    return pdf_file.file_of([pdf_file.words(lines)], compressed=False)


def turned():
    content = b"\n".join(b"BT /F1 10 Tf 0 1 -1 0 %d 100 Tm (line %d of a page that lies on its side) Tj ET" % (100 + 14 * i, i) for i in range(10))
    return pdf_file.file_of([content], page_extra=b"/Rotate 0")


def main():
    reader, checkout = sys.argv[1], pathlib.Path(sys.argv[2])
    files = {"two_pages": two_pages(), "columns": columns(), "turned": turned(), "scan": pdf_file.scan(), "empty": pdf_file.file_of([b""])}
    for name, data in files.items():
        (checkout / "tests/fuzz/saved/pdf" / (name + ".pdf")).write_bytes(data)
        stream = subprocess.run([reader, "100", "10", str(1 << 30)], input=data, capture_output=True, check=True).stdout
        (checkout / "tests/fuzz/saved/pdf_streams" / name).write_bytes(stream)


if __name__ == "__main__":
    main()
