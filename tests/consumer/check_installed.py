#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Installs the build into a folder, moves the folder, and uses what is in it as others do.

    check_installed.py CASE --build DIR --source DIR --compiler CXX

program:    works from any folder, finds its tables and its PDF reader, has manual pages and completions, and no path of the machine
            it was built on stands in any file
symbols:    the library exports what the public headers declare and nothing else, and has its SONAME
cmake:      a program that says find_package(recital)
pkgconfig:  the same with pkg-config
page:       the example of docs/library.md prints what the page says
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
SAMPLE = "data/samples/A_RES_52_189.txt"


def run(command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def clean_environment():
    """Nothing that would lead to the checkout, no locale, and a PATH for the compiler only."""
    return {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}


def library_folder(prefix):
    found = list(prefix.rglob("librecital.so.1"))
    if len(found) != 1:
        sys.exit(f"librecital.so.1 is there {len(found)} times")
    return found[0].parent


def check_program(prefix, options):
    program = prefix / "bin" / "recital"
    sample = options.source / SAMPLE
    citations = run([program, "extract", sample], cwd="/", env=clean_environment())
    if citations.count("\n") < 20 or '"id":"A/RES/49/127"' not in citations:
        sys.exit("the installed program does not find the citations of the sample")
    expected = run([options.build / "recital", "extract", sample], cwd="/", env=clean_environment())
    if citations != expected:
        sys.exit("the installed program reads the sample otherwise than the one that was built")
    said = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=True, env=clean_environment())
    if (options.build / "recital-pdf").exists() and "is missing" in run([program, "help"], env=clean_environment()) + said.stderr:
        sys.exit(f"the installed program does not find recital-pdf: {said.stderr}")
    for shell, name in (("bash", "recital"), ("zsh", "_recital"), ("fish", "recital.fish")):
        script = [path for path in prefix.rglob(name) if shell in str(path.relative_to(prefix))]
        if len(script) != 1 or not script[0].read_text().strip():
            sys.exit(f"no completion for {shell}: {script}")
    pages = {path.name for path in prefix.rglob("recital*.1")}
    commands = set(re.findall(r"^  ([a-z]+) {2,}", run([program, "help"], env=clean_environment()), re.MULTILINE))
    if not commands or {f"recital-{name}.1" for name in commands} - pages:
        sys.exit(f"commands without an installed manual page: {sorted({f'recital-{name}.1' for name in commands} - pages)}")
    paths = [bytes(str(path), "utf-8") for path in (options.source, options.build, prefix.parent)]
    for file in prefix.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            for path in paths:
                if path in content:
                    sys.exit(f"{file.relative_to(prefix)} holds the path {path.decode()}")
    print(f"{len(commands)} commands, {citations.count(chr(10))} citations, no path of {len(paths)} in any file")


def check_symbols(prefix, _options):
    library = library_folder(prefix) / "librecital.so.1"
    if "librecital.so.1" not in run(["readelf", "-d", library]).split("SONAME", 1)[1].splitlines()[0]:
        sys.exit("the library has no SONAME librecital.so.1")
    symbols = [line.split(maxsplit=2) for line in run(["nm", "-D", "-C", "--defined-only", library]).splitlines()]
    names = [symbol[2].removesuffix("@@RECITAL_1").replace("[abi:cxx11]", "") for symbol in symbols if symbol[1] != "A"]
    foreign = [name for name in names if not re.match(r"(?:(?:typeinfo(?: name)?|vtable) for )?recital::v1::", name)]
    inner = [name for name in names if "Impl::" in name or "std::" in name.split("(")[0]]
    if foreign or inner or len(names) < 30:
        sys.exit(f"{len(names)} symbols; exported besides the public ones: {(foreign + inner)[:10]}")
    declared = set()
    for header in sorted((prefix / "include" / "recital").glob("*.hpp")):
        declared |= set() if header.name == "export.hpp" else set(re.findall(r"RECITAL_PUBLIC [^;{]*?\b(\w+)\(", header.read_text()))
    missing = {name for name in declared if not any(f"::{name}(" in symbol for symbol in names)}
    if missing or len(declared) < 25:
        sys.exit(f"declared and not exported: {sorted(missing)}")
    print(f"{len(names)} symbols, {len(declared)} functions declared")


def check_consumer(prefix, program, options):
    sample = options.source / SAMPLE
    environment = clean_environment() | {"LD_LIBRARY_PATH": str(library_folder(prefix))}
    done = subprocess.run([program, str(sample)], capture_output=True, text=True, check=False, cwd="/", env=environment)
    expected = run([options.build / "recital", "extract", sample], env=clean_environment())
    if done.returncode != 0 or done.stdout != expected or "instruments" not in done.stderr:
        sys.exit(f"exit {done.returncode}\n{done.stderr}")
    wrong = subprocess.run([program, "/nowhere"], capture_output=True, text=True, check=False, env=environment)
    none = subprocess.run([program], capture_output=True, text=True, check=False, env=environment)
    if wrong.returncode != 1 or "/nowhere" not in wrong.stderr or none.returncode != 2 or "usage" not in none.stderr:
        sys.exit(f"errors do not come out: {wrong}, {none}")
    print(done.stderr.strip())


def check_cmake(prefix, options):
    build = prefix.parent / "consumer"
    run(["cmake", "-S", options.source / "tests/consumer/with_cmake", "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}",
         f"-DCMAKE_CXX_COMPILER={options.compiler}"], env=clean_environment())
    run(["cmake", "--build", build], env=clean_environment())
    check_consumer(prefix, build / "consumer", options)


def check_pkgconfig(prefix, options):
    if shutil.which("pkg-config") is None:
        print("pkg-config is not installed")
        return SKIPPED
    environment = clean_environment() | {"PKG_CONFIG_PATH": str(library_folder(prefix) / "pkgconfig")}
    flags = run(["pkg-config", "--cflags", "--libs", "recital"], env=environment).split()
    if not any(flag.startswith(f"-I{prefix}") or str(prefix) in os.path.normpath(flag[2:]) for flag in flags):
        sys.exit(f"pkg-config does not lead to the moved folder: {flags}")
    program = prefix.parent / "consumer"
    run([options.compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", options.source / "tests/consumer/consumer.cpp",
         "-o", program, *flags], env=environment)
    check_consumer(prefix, program, options)
    return 0


def check_page(prefix, options):
    page = (options.source / "docs/library.md").read_text(encoding="utf-8")
    (source,) = re.findall(r"^```cpp\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (expected,) = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    folder = prefix.parent
    (folder / "page.cpp").write_text(source, encoding="utf-8")
    library = library_folder(prefix)
    run([options.compiler, "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", folder / "page.cpp", "-o", folder / "page",
         f"-I{prefix / 'include'}", f"-L{library}", "-lrecital"])
    printed = run([folder / "page"], env=clean_environment() | {"LD_LIBRARY_PATH": str(library)}, cwd="/")
    if printed != expected:
        sys.exit(f"docs/library.md says:\n{expected}\nprinted was:\n{printed}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=["program", "symbols", "cmake", "pkgconfig", "page"])
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--compiler", required=True)
    options = parser.parse_args()
    options.build, options.source = options.build.resolve(), options.source.resolve()
    with tempfile.TemporaryDirectory() as folder:
        first, prefix = pathlib.Path(folder) / "first", pathlib.Path(folder) / "moved" / "elsewhere"
        run(["cmake", "--install", options.build, "--prefix", first, "--strip"])
        prefix.parent.mkdir()
        first.rename(prefix)
        check = {"program": check_program, "symbols": check_symbols, "cmake": check_cmake, "pkgconfig": check_pkgconfig, "page": check_page}[options.case]
        return check(prefix, options) or 0


if __name__ == "__main__":
    sys.exit(main())
