#!/usr/bin/env bash
# Measures how the time of `evidence duplicates` grows with the number of records: made-up RIS files
# of 10000, 20000, 50000 and 100000 records, a fifth of them a second record of an earlier source
# (another journal spelling, initials instead of names, a slip in the title).
#
# Needs a JDK 17 or later and Maven for the program's own build, and about 100 MB below TMPDIR.
#
#   bash evidence-cli/bench/duplicates-growth.sh [ROUNDS [SEED]]     usual: 3 20161122
#
# Prints the seconds of every run, start-up and reading included, and the number of groups. Run it on
# a quiet machine: the load before and after is printed. The same seed always gives the same files.

set -euo pipefail

rounds=${1:-3}
seed=${2:-20161122}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
evidence=$(dirname "$here")/bin/evidence
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

"$evidence" --version
uptime
for number in 10000 20000 50000 100000; do
  java "$here/GenerateReferences.java" "$work/$number.ris" "$number" "$seed"
  for ((round = 1; round <= rounds; round++)); do
    start=$(date +%s.%N)
    "$evidence" duplicates "$work/$number.ris" --within --format clusters --out "$work/groups.csv"
    end=$(date +%s.%N)
    groups=$(tail -n 1 "$work/groups.csv" | cut -d, -f2)
    awk -v n="$number" -v s="$start" -v e="$end" -v g="$groups" \
      'BEGIN { printf "%7d records  %6.2f s  %6d groups\n", n, e - s, g }'
  done
done
uptime
