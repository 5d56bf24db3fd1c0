# SPDX-License-Identifier: BSL-1.0
import json
import os
import pathlib
import pickle
import subprocess
import threading

import pytest

import recital

CHECKOUT = pathlib.Path(os.environ["RECITAL_CHECKOUT"])
PROGRAM = os.environ["RECITAL_PROGRAM"]
SAMPLE = CHECKOUT / "data" / "samples" / "A_RES_52_189.txt"


def by_the_program(path):
    done = subprocess.run([PROGRAM, "extract", "--format", "jsonl", str(path)], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def test_says_what_the_program_says():
    document, = recital.extract(SAMPLE)
    assert document.to_json_lines() == by_the_program(SAMPLE)
    assert len(document) == len(document.citations) > 20
    assert document.symbol == "A/RES/52/189" and document.organ == "General Assembly" and document.date == "1997-12-18"


def test_fields_are_those_of_the_program():
    lines = [json.loads(line) for line in by_the_program(SAMPLE).splitlines()]
    document, = recital.extract(str(SAMPLE))
    for citation, line in zip(document.citations, lines):
        fields = citation._asdict()
        for name in set(line) & set(fields) - {"begin", "end", "confidence", "reason"}:
            assert fields[name] == line[name], name
        assert abs(citation.confidence - line["confidence"]) < 0.001


# Two bytes, three, four (outside the basic plane), a mark that combines, and a language from right to left.
@pytest.mark.parametrize("words", ["Décidée à Genève", "関係する決議", "𝕌𝕟𝕚𝕥𝕖𝕕 🕊️🕊️", "e\u0301te\u0301", "قرار الجمعية"])
@pytest.mark.parametrize("repeat", [1, 700])
def test_offsets_count_characters(words, repeat):
    text = f"{words * repeat}\n\nRecalling its resolution 52/189 of 18 December 1997 ({words}) and resolution 1325 (2000),\n\n{words}\n"
    reading = recital.extract(text, name="-")
    assert reading.text == text
    found = [citation for citation in reading.citations if citation.id]
    assert [citation.id for citation in found] == ["A/RES/52/189", "S/RES/1325(2000)"]
    for citation in reading.citations:
        assert text[citation.begin:citation.end] == citation.text


def test_invalid_bytes_are_read_and_counted():
    reading = recital.extract(b"caf\xe9 \xff\xfe\n\nRecalling its resolution 52/189,\n")
    for citation in reading.citations:
        assert reading.text[citation.begin:citation.end] == citation.text
    assert "A/RES/52/189" in [citation.id for citation in reading.citations]


def test_texts_and_files_are_told_apart(tmp_path):
    file = tmp_path / "A_RES_1_1.txt"
    file.write_text("Recalling its resolution 52/189,\n", encoding="utf-8")
    assert recital.extract(file).citations[0].id == "A/RES/52/189"
    assert recital.extract(str(file)).citations[0].id == "A/RES/52/189"
    assert recital.extract(str(file) + "\n")[0].source == "-"
    with pytest.raises(recital.Error) as caught:
        recital.extract(tmp_path / "none.txt")
    assert caught.value.kind == "input" and "none.txt" in str(caught.value)
    with pytest.raises(recital.Error) as caught:
        recital.extract(tmp_path)
    assert caught.value.kind == "input"
    with pytest.raises(recital.Error) as caught:
        recital.extract("text", language="english")
    assert caught.value.kind == "argument"
    with pytest.raises(UnicodeEncodeError):
        recital.extract("a lone \ud800 surrogate")


def test_values_are_tuples_and_can_be_pickled():
    citation = recital.extract("Recalling its resolution 52/189,").citations[0]
    assert isinstance(citation, tuple) and citation == pickle.loads(pickle.dumps(citation))
    assert citation._replace(id="x").id == "x"
    error = pickle.loads(pickle.dumps(recital.Error("what", "input")))
    assert (str(error), error.kind) == ("what", "input")


def test_passages():
    document, = recital.extract("Recalling ‘its’ resolution 52/189,\n", passages=True)
    passage = document.passages[0]
    assert passage.words[passage.begin:passage.end] == "52/189"


def test_resolve():
    assert recital.resolve("A/RES/217 (III) A").label == "A/RES/217(III)A"
    assert recital.resolve("CEDAW").kind == "treaty"
    assert recital.resolve("nothing that exists") is None
    with pytest.raises(recital.Error) as caught:
        recital.resolve("resolutions 52/189 and 52/190")
    assert caught.value.kind == "ambiguous"


def test_annotate_calls_back_in_order():
    text = "🕊 Recalling resolutions 52/189 and 53/1,"
    seen = []

    def mark(citation, words):
        seen.append((citation.id, text[citation.begin:citation.end], words))
        return f"<{words}>"

    assert recital.annotate(text, mark) == "🕊 Recalling resolutions <52/189> and <53/1>,"
    assert seen == [("A/RES/52/189", "52/189", "52/189"), ("A/RES/53/1", "53/1", "53/1")]
    assert "A/RES/52/189" in recital.annotate(text)
    with pytest.raises(recital.Error):
        recital.annotate(text, form="rtf")


def test_what_a_callback_raises_comes_out():
    def fail(_citation, _words):
        raise KeyError("mine")

    with pytest.raises(KeyError):
        recital.annotate("Recalling resolution 52/189,", fail)
    with pytest.raises((RuntimeError, TypeError)):
        recital.annotate("Recalling resolution 52/189,", lambda citation, words: 7)


def test_threads_read_at_the_same_time():
    alone = recital.extract(SAMPLE)[0].to_json_lines()
    results = [None] * 8

    def read(at):
        results[at] = recital.extract(SAMPLE)[0].to_json_lines()

    threads = [threading.Thread(target=read, args=(at,)) for at in range(len(results))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [alone] * len(results)


def test_the_lock_of_the_interpreter_is_released():
    """While one thread reads, another goes on."""
    text = SAMPLE.read_text(encoding="utf-8") * 40
    counted = done = 0
    reading = threading.Event()

    def read():
        reading.set()
        recital.extract(text, name="long")
        reading.clear()

    thread = threading.Thread(target=read)
    thread.start()
    reading.wait()
    while reading.is_set() and done < 1_000_000_000:
        done += 1
        counted += reading.is_set()
    thread.join()
    assert counted > 1000


def test_html_for_notebooks_is_escaped():
    html = recital.extract("<script>alert(1)</script> Recalling its resolution 52/189,\n", name="-")._repr_html_()
    assert "A/RES/52/189" in html and "<script" not in html


def test_tables_of_ones_own(tmp_path):
    with pytest.raises(recital.Error) as caught:
        recital.Tables([tmp_path / "none"])
    assert caught.value.kind == "argument"
    (tmp_path / "instruments.tsv").write_text((CHECKOUT / "data" / "instruments.tsv").read_text(encoding="utf-8").splitlines()[0] + "\nbroken\n",
                                              encoding="utf-8")
    tables = recital.Tables([tmp_path])
    assert len(tables.folders) == 2 and tables.problems
    assert recital.extract("Recalling its resolution 52/189,", tables=tables).citations[0].id == "A/RES/52/189"
