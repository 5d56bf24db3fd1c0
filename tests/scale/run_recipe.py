#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Run a recipe of docs/scale.md and compare what it makes with one run over the same documents.

    run_recipe.py ENGINE --program build/recital --page docs/scale.md

ENGINE names the recipe: parallel, snakemake, slurm or dask. Exit status 77 says that the engine is not installed.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "store"))
from corpus_content import content, difference  # noqa: E402
from documents import write_documents  # noqa: E402

SKIPPED = 77


def is_there(engine):
    if engine == "dask":
        return subprocess.run([sys.executable, "-c", "import dask"], capture_output=True, check=False).returncode == 0
    if engine == "slurm":  # a controller must be running, not only be installed
        return shutil.which("sbatch") is not None and subprocess.run(["sinfo"], capture_output=True, check=False).returncode == 0
    return shutil.which(engine) is not None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("engine")
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--page", type=pathlib.Path, required=True)
    options = parser.parse_args()
    recipe = re.search(rf"(?ms)^<!-- recipe: {options.engine} -->\n```sh\n(.*?)^```$", options.page.read_text(encoding="utf-8"))
    if not recipe:
        sys.exit(f"{options.page}: has no recipe for {options.engine}")
    if not is_there(options.engine):
        print(f"skipped: {options.engine} is not installed")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix="recital-scale-") as name:
        folder = pathlib.Path(name)
        (folder / "bin").mkdir()
        (folder / "bin" / "recital").symlink_to(options.program.resolve())
        write_documents(folder / "documents", 60)
        environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "HOME": str(folder)}

        def run(command):
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False)
            if done.returncode != 0:
                sys.exit(f"{command}\nexit status {done.returncode}\n{done.stdout}{done.stderr}")

        run(recipe[1])
        run("find documents -type f | sort | recital index --files-from - -o one.db")
        one, many = content(folder / "one.db"), content(folder / "corpus.db")
        one.pop("roots"), many.pop("roots")
        if one != many:
            one["roots"] = many["roots"] = []
            sys.exit(difference(one, many))
        for command in ("graph {} --format json", "extract {}"):
            made = [subprocess.run([str(options.program), *command.format(file).split()], cwd=folder, capture_output=True, check=True).stdout
                    for file in ("one.db", "corpus.db")]
            if made[0] != made[1]:
                sys.exit(f"recital {command} differs")
    print(f"{options.engine}: the shares make what one run makes")


if __name__ == "__main__":
    main()
