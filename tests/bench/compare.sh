#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# How much CPU `recital extract --jobs 1` takes beside `rg -j1 -o` with one expression for resolution numbers and document
# symbols, on the same files, by turns. Prints for plain text (one folder) and for the whole corpus the median of the ratios
# rg / recital with the smallest and the largest, so .10 means that recital takes ten times the CPU of rg. CPU is what the kernel says each
# process took as user time; what else runs on the machine moves both of a pair, so only ratios are worth keeping.
#
# usage: tests/bench/compare.sh [--program build/recital] [--pairs 9] [--every N]
#   --every N   draws every Nth document only, for a quick look
# The corpus is RECITAL_SHARED/corpus/corpus.tar.zst (../shared where RECITAL_SHARED is not set).
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
program=$here/build/recital pairs=9 every=1
while [ $# -gt 0 ]; do
  case $1 in
    --program) program=$(realpath "$2") ;;
    --pairs) pairs=$2 ;;
    --every) every=$2 ;;
    *) echo "usage: compare.sh [--program FILE] [--pairs N] [--every N]" >&2; exit 1 ;;
  esac
  shift 2
done
archive=${RECITAL_SHARED:-$here/../shared}/corpus/corpus.tar.zst
if ! command -v rg > /dev/null; then echo "skipped: rg (ripgrep) is not installed"; exit 77; fi
if [ ! -f "$archive" ]; then echo "skipped: there is no $archive"; exit 77; fi
if [ ! -x "$program" ]; then echo "compare.sh: there is no program $program; build it or give --program" >&2; exit 1; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/all"
tar --zstd -xf "$archive" -C "$work/all"
if [ "$every" -gt 1 ]; then
  find "$work/all" -type f | LC_ALL=C sort | awk -v n="$every" 'NR % n != 1' | tr '\n' '\0' | xargs -0 rm --
fi
plain=$(find "$work/all" -type d -name ga_plain)

# A number ("52/189", "2106 A (XX)", "1325 (2000)", "S-26/2") or a symbol ("A/RES/52/189", "E/CN.9/1997/2").
expression='\b(?:(?:A|S|E|T|ST|DP|CRC|CEDAW|CCPR|TD|UNEP|FCCC)(?:/[A-Z0-9][A-Za-z0-9.()*-]*)+|(?:[SE]S?-)?[1-9][0-9]{0,3}(?:/[1-9][0-9]{0,3}| (?:[A-Z] )?\((?:[IVXLC]+|S-[IVX]+|(?:19|20)[0-9]{2})\)))'

user_seconds() {  # of a command, its output thrown away
  local TIMEFORMAT=%3U
  { time "$@" > /dev/null 2> /dev/null; } 2>&1
}
scan() {  # $rounds times, for a sum that the clock of user time (often in steps of 10 ms) can tell
  local folders=() round
  for round in $(seq "$rounds"); do folders+=("$1"); done
  rg -j1 -o --no-filename --no-unicode --no-ignore -e "$expression" "${folders[@]}"
}
extract() { "$program" extract --jobs 1 --format jsonl "$1"; }

compare() {
  local name=$1 folder=$2 rounds=1 megabytes pair a b
  megabytes=$(find "$folder" -type f -printf '%s\n' | awk '{ s += $1 } END { printf "%.1f", s / 1e6 }')
  rounds=$(awk -v mb="$megabytes" 'BEGIN { print int(100 / mb) + 1 }')
  user_seconds scan "$folder" > /dev/null  # the files are in memory from here on
  for pair in $(seq "$pairs"); do
    if [ $((pair % 2)) = 1 ]; then
      a=$(user_seconds extract "$folder"); b=$(user_seconds scan "$folder")
    else
      b=$(user_seconds scan "$folder"); a=$(user_seconds extract "$folder")
    fi
    echo "$a $b"
  done | awk -v name="$name" -v mb="$megabytes" -v rounds="$rounds" '
    function median(list, n,    i, j, kept) {
      for (i = 2; i <= n; ++i) { kept = list[i]; for (j = i - 1; j > 0 && list[j] > kept; --j) list[j + 1] = list[j]; list[j + 1] = kept }
      return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
    }
    { ours[NR] = $1; theirs[NR] = $2 / rounds; ratio[NR] = theirs[NR] / ours[NR] }
    END {
      middle = median(ratio, NR); low = ratio[1]; high = ratio[NR]; ours_middle = median(ours, NR); theirs_middle = median(theirs, NR)
      printf "%-6s %7.1f MB  recital %6.2f s %6.1f MB/s  rg %6.3f s %6.1f MB/s  ratio %.3f (%.3f to %.3f, %d pairs)\n", name, mb,
             ours_middle, mb / ours_middle, theirs_middle, mb / theirs_middle, middle, low, high, NR
    }'
}

compare plain "$plain"
compare whole "$work/all"
