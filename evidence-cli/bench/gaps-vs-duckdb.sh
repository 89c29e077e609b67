#!/usr/bin/env bash
# Measures `evidence gaps` on one file of made-up items, coverage, gaps and certainty with 1,000
# draws in one run, against DuckDB grouping the same file, both as whole processes:
#   (a) evidence gaps, in 512 MiB of heap,
#   (b) DuckDB 1.5.6 from npm: how many items each strategy, question and country has.
# DuckDB counts what is written; `evidence gaps` also reads income classes by year, checks codes,
# puts reports into families, takes out what reviews include, rates each item, finds gaps and ranks.
#
# Needs a JDK 17 or later, Maven, Node with npm (to fetch DuckDB once into a temporary folder), and
# about 2 GB below TMPDIR.
#
#   bash evidence-cli/bench/gaps-vs-duckdb.sh [NUMBER [ROUNDS [SEED]]]     usual: 1000000 3 20161122
#
# One round is run first and not counted; then the programs take turns. Medians are printed, and the
# cost of the draws on a tenth of the items and on all. Run it on a quiet machine: the load is
# printed.

set -euo pipefail

number=${1:-1000000}
rounds=${2:-3}
seed=${3:-20161122}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname "$(dirname "$here")")
evidence=$root/evidence-cli/bin/evidence
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
export EVIDENCE_JAVA_OPTIONS=-Xmx512m
mkdir "$work/times" "$work/tenth" "$work/all"

note() { printf '%s\n' "$*" >&2; }

note "building, fetching DuckDB, generating $number items ..."
"$evidence" --version >&2
(cd "$work" && npm install --silent --no-audit --no-fund --prefix "$work" @duckdb/node-api@1.5.6-r.1 >&2)
java "$here/GenerateLines.java" "$work/all/items.jsonl" "$number" "$seed"
java "$here/GenerateLines.java" "$work/tenth/items.jsonl" "$((number / 10))" "$seed"
cat >"$work/group.mjs" <<'END'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const result = await connection.runAndReadAll(`
  SELECT finding.strategy, finding.question, country, count(DISTINCT id) AS items
  FROM (SELECT id, unnest(findings) AS finding, countries
        FROM read_json('${process.argv[2]}', format = 'newline_delimited')),
       unnest(countries) AS c(country)
  GROUP BY ALL ORDER BY ALL`);
console.log(JSON.stringify(result.getRowsJson()));
END

# Draws are set in matrix.yaml; one folder without them shows what they cost.
for set in tenth all; do
  mkdir "$work/$set-still"
  ln "$work/$set/items.jsonl" "$work/$set-still/items.jsonl"
  for folder in "$work/$set" "$work/$set-still"; do
    cp "$root/matrix/matrix.yaml" "$folder/"
  done
  sed -i 's/draws: [0-9]*/draws: 0/' "$work/$set-still/matrix.yaml"
done

measure() {
  local name=$1 begin end
  shift
  begin=$EPOCHREALTIME
  "$@" >"$work/out" 2>"$work/err" || {
    note "$name ended with $?:"
    tail -n 5 "$work/out" "$work/err" >&2
    exit 1
  }
  end=$EPOCHREALTIME
  awk -v b="$begin" -v e="$end" 'BEGIN { printf "%.3f\n", e - b }' >>"$work/times/$name"
}

round() {
  measure evidence "$evidence" gaps --matrix "$work/all"
  measure duckdb node "$work/group.mjs" "$work/all/items.jsonl"
  measure still "$evidence" gaps --matrix "$work/all-still"
  measure tenth "$evidence" gaps --matrix "$work/tenth"
  measure tenth-still "$evidence" gaps --matrix "$work/tenth-still"
}

median() { sort -n "$work/times/$1" | awk '{ v[NR] = $1 }
  END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
load() { cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null || uptime; }

before=$(load)
round
rm -f "$work"/times/*
for i in $(seq 1 "$rounds"); do
  note "round $i of $rounds"
  round
done

printf 'load average before: %s; after: %s; %s processors; %s items, %s MB\n' "$before" "$(load)" \
  "$(getconf _NPROCESSORS_ONLN)" "$number" \
  "$(($(wc -c <"$work/all/items.jsonl") / 1000000))"
awk -v a="$(median evidence)" -v b="$(median duckdb)" -v c="$(median still)" \
  -v d="$(median tenth)" -v e="$(median tenth-still)" 'BEGIN {
    printf "evidence gaps in 512 MiB: %.2f s; DuckDB: %.2f s; ratio %.2f\n", a, b, a / b
    printf "1,000 draws cost %.2f s on all items, %.2f s on a tenth of them\n", a - c, d - e }'
