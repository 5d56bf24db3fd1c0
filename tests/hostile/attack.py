# SPDX-License-Identifier: BSL-1.0
"""One attack: a command line with hostile input, and what must hold whatever comes of it."""
import dataclasses
import hashlib
import os
import pathlib
import re
import resource
import signal
import subprocess
import tempfile
import time
from typing import Callable, Optional, Sequence

CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")
CONTROLS_IN_TEXT = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # JSON lets the one of delete stand
EVERY_STATUS = frozenset({0, 1, 2})
GOOD = b"""United Nations A/RES/90/1
General Assembly
Resolution adopted by the General Assembly

The General Assembly,

Recalling its resolution 52/189 of 18 December 1997 and the Convention on the Rights of the Child,

1. Decides to remain seized of the matter.
"""


@dataclasses.dataclass
class Result:
    status: int  # below zero: the signal that ended it
    out: bytes
    err: bytes
    seconds: float
    mebibytes: float
    folder: pathlib.Path


@dataclasses.dataclass
class Attack:
    name: str
    arguments: Sequence[str]  # of recital
    files: dict = dataclasses.field(default_factory=dict)  # name: bytes, or a function of the path that makes it; these must stay as they are
    also: dict = dataclasses.field(default_factory=dict)  # the same for files that may change
    statuses: frozenset = EVERY_STATUS
    says: str = ""  # a regular expression that must be found on standard error
    silent: bool = False  # nothing on standard error
    holds: Optional[Callable[[Result], Optional[str]]] = None  # what else is wrong, in words
    seconds: float = 20
    mebibytes: float = 500
    stdin: bytes = b""
    environment: dict = dataclasses.field(default_factory=dict)
    limits: Sequence = ()  # (resource, value)
    nobody: bool = False  # without the rights of root
    kill: Optional[tuple] = None  # (signal, after how many seconds)
    shell: str = ""  # run by bash in place of the arguments, with $recital
    controls_in_output: bool = False  # what is written is bytes, not text
    lines: Optional[int] = None  # of standard error


def snapshot(folder, names):
    return {name: (hashlib.sha256((folder / name).read_bytes()).digest() if (folder / name).is_file() else None) for name in names}


def hidden(folder, given=()):
    """Hidden files that nobody put there: results in the making."""
    names = (str(path.relative_to(folder)) for path in folder.rglob(".*") if not path.is_dir())
    return sorted(name for name in names if name not in given)


def running_in(session):
    """The processes of a session whose first has ended; what is about to end is given a moment."""
    for patience in range(25):
        left = []
        for entry in os.listdir("/proc"):
            try:
                fields = pathlib.Path("/proc", entry, "stat").read_text().rsplit(")", 1)[1].split() if entry.isdigit() else []
            except (OSError, IndexError):
                continue
            if fields and int(fields[3]) == session and fields[0] not in "ZX":
                left.append(int(entry))
        if not left:
            return []
        time.sleep(0.02)
    return left


def prepare(attack, folder):
    for files in (attack.files, attack.also):
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if callable(content):
                content(path)
            else:
                path.write_bytes(content)


def open_to_all(program):
    """Whether users other than root come to the program: its folders may be closed to them, as those of mktemp are."""
    return os.geteuid() != 0 or all(os.stat(place).st_mode & 0o001 for place in [program, *program.parents])


def run(attack, program, checkout):
    """What is wrong, one sentence each."""
    with tempfile.TemporaryDirectory(prefix="recital-hostile-") as scratch:
        folder = pathlib.Path(scratch) / "here"
        folder.mkdir()
        os.chmod(scratch, 0o755)
        prepare(attack, folder)
        if attack.nobody:
            os.chmod(folder, 0o777)
        before = snapshot(folder, attack.files)
        result = start(attack, program, checkout, folder)
        wrong = list(judged(attack, result))
        if snapshot(folder, attack.files) != before:
            wrong.append("an input was changed")
        if attack.kill is None and hidden(folder, attack.files):
            wrong.append(f"left behind: {hidden(folder, attack.files)}")
        for path in folder.rglob("*"):  # so that everything can be taken away
            if path.is_dir() and not path.is_symlink():
                os.chmod(path, 0o755)
        return wrong


def start(attack, program, checkout, folder):
    environment = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(folder), "LC_ALL": "C.UTF-8",
                   "recital": str(program), **{name: os.environ[name] for name in ("RECITAL_DATA",) if name in os.environ}, **attack.environment}

    def limit():
        if attack.nobody and os.geteuid() == 0:
            os.setgroups([])
            os.setresgid(65534, 65534, 65534)
            os.setresuid(65534, 65534, 65534)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for what, value in attack.limits:
            resource.setrlimit(what, (value, value))

    words = ["bash", "-c", attack.shell] if attack.shell else [str(program), *attack.arguments]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as given:
        given.write(attack.stdin)
        given.seek(0)
        begun = time.monotonic()
        child = subprocess.Popen(words, cwd=folder, env=environment, stdin=given, stdout=out, stderr=err, preexec_fn=limit,
                                 start_new_session=True)
        end = begun + attack.seconds
        status = None
        killed = attack.kill is None
        while status is None:
            pid, state, usage = os.wait4(child.pid, os.WNOHANG)
            now = time.monotonic()
            if pid:
                status = os.waitstatus_to_exitcode(state)
            elif not killed and now - begun >= attack.kill[1]:
                os.kill(child.pid, attack.kill[0])
                killed = True
            elif now > end:
                os.kill(child.pid, signal.SIGKILL)
                os.wait4(child.pid, 0)
                status, usage = None, None
                break
            else:
                time.sleep(0.004)
        child.returncode = status if status is not None else -9
        seconds = time.monotonic() - begun
        left = running_in(child.pid)
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        orphans = bool(left) and attack.kill is None
        out.seek(0)
        err.seek(0)
        result = Result(status, out.read(), err.read(), seconds, usage.ru_maxrss / 1024 if usage else 0, folder)
        result.orphans = orphans
        return result


def judged(attack, result):
    if result.status is None:
        yield f"did not end within {attack.seconds} s"
        return
    expected_signal = attack.kill[0] if attack.kill else None
    if result.status not in attack.statuses and not (expected_signal and result.status == -expected_signal):
        yield f"status {result.status}: {result.err[:300]!r}"
    if result.mebibytes > attack.mebibytes:
        yield f"took {result.mebibytes:.0f} MiB"
    if result.orphans:
        yield "left a process running"
    for line in result.err.splitlines():
        if CONTROLS.search(line):
            yield f"control characters on standard error: {line[:200]!r}"
        if b"error while loading shared libraries" in line and result.status == 127:
            continue  # the system's loader: not yet the program
        if not attack.shell and not line.startswith((b"recital: ", b"  ")):
            yield f"a stray line on standard error: {line[:200]!r}"
        if b"should not have happened" in line or b"terminate called" in line:
            yield f"says nothing true: {line[:200]!r}"
    if attack.lines is not None and len(result.err.splitlines()) != attack.lines:
        yield f"{len(result.err.splitlines())} lines in the place of {attack.lines}: {result.err[:300]!r}"
    if not attack.controls_in_output and CONTROLS_IN_TEXT.search(result.out):
        yield "control characters on standard output"
    if not attack.controls_in_output:
        try:
            result.out.decode("utf-8")
        except UnicodeDecodeError:
            yield "standard output is no UTF-8"
    if attack.says and not re.search(attack.says, result.err.decode("utf-8", "replace")):
        yield f"does not say /{attack.says}/: {result.err[:300]!r}"
    if attack.silent and result.err:
        yield f"says {result.err[:300]!r}"
    if attack.holds and result.status is not None:
        wrong = attack.holds(result)
        if wrong:
            yield wrong
