# SPDX-License-Identifier: BSL-1.0
"""The wheel: setuptools has CMake build the module and install its component "wheel" into the package. $RECITAL_CMAKE_ARGS are further
arguments for CMake, $RECITAL_BUILD_DIR a build folder to use and keep."""
import os
import pathlib
import re
import shlex
import subprocess
import sys

from setuptools import Distribution, Extension, setup
from setuptools.command.build_ext import build_ext

HERE = pathlib.Path(__file__).resolve().parent


class CMakeBuild(build_ext):
    def run(self):
        build = pathlib.Path(os.environ.get("RECITAL_BUILD_DIR") or pathlib.Path(self.build_temp).resolve())
        target = pathlib.Path(self.build_lib).resolve()
        build.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cmake", "-S", HERE, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DBUILD_TESTING=OFF",
                        f"-DPython_EXECUTABLE={sys.executable}", *shlex.split(os.environ.get("RECITAL_CMAKE_ARGS", ""))], check=True)
        if subprocess.run(["cmake", "--build", build, "--target", "recital_python", "recital_tables_image", "-j", str(self.parallel or os.cpu_count() or 1)],
                          check=False).returncode != 0:
            sys.exit("the module cannot be built; pybind11-dev and python3-dev are needed, see build/CMakeFiles")
        if "recital-pdf" in subprocess.run(["cmake", "--build", build, "--target", "help"], check=True, capture_output=True, text=True).stdout:
            subprocess.run(["cmake", "--build", build, "--target", "recital-pdf"], check=True)
        subprocess.run(["cmake", "--install", build, "--component", "wheel", "--prefix", target, "--strip"], check=True)


class BinaryDistribution(Distribution):
    def has_ext_modules(self):
        return True


version = re.search(r"^project\(recital VERSION ([0-9.]+)", (HERE / "CMakeLists.txt").read_text(encoding="utf-8"), re.MULTILINE).group(1)
setup(version=version, packages=[], ext_modules=[Extension("recital._recital", [])], cmdclass={"build_ext": CMakeBuild},
      distclass=BinaryDistribution)
