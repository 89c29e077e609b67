#!/usr/bin/env bash
# Measures `evidence gaps` on one file of made-up items, coverage, gaps and certainty with 1,000
# draws in one run, against DuckDB grouping the same file, both as whole processes:
#   (a) evidence gaps, in 512 MiB of heap,
#   (b) DuckDB 1.5.6 from npm: how many items each strategy, question and income class has, the
#       class being that of the country in the last year of data, as `evidence gaps` reads it.
# DuckDB counts what is written; `evidence gaps` also checks every field and code, puts reports into
# families, takes out what reviews include, rates each item, finds gaps and ranks them.
#
# Needs a JDK 17 or later, Maven, Node with npm (to fetch DuckDB once into a temporary folder), and
# about 3 GB below TMPDIR.
#
#   bash evidence-cli/bench/gaps-vs-duckdb.sh [NUMBER [ROUNDS [SEED]]]     usual: 1000000 3 20161122
#
# One round is run first and not counted; then the programs take turns. Medians are printed, and the
# cost of the draws on a hundredth of the items, a tenth and all. "lean" is the same without titles,
# summaries and addresses. Run it on a quiet machine: the load is
# printed.

set -euo pipefail

number=${1:-1000000}
rounds=${2:-3}
seed=${3:-20161122}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname "$(dirname "$here")")
evidence=$root/evidence-cli/bin/evidence
income=$root/evidence-core/src/main/resources/org/evidencematrix/geo/income-history.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
export EVIDENCE_JAVA_OPTIONS=-Xmx512m
mkdir "$work/times" "$work/hundredth" "$work/tenth" "$work/all" "$work/lean"

note() { printf '%s\n' "$*" >&2; }

note "building, fetching DuckDB, generating $number items ..."
"$evidence" --version >&2
(cd "$work" && npm install --silent --no-audit --no-fund --prefix "$work" @duckdb/node-api@1.5.6-r.1 >&2)
java "$here/GenerateLines.java" "$work/all/items.jsonl" "$number" "$seed"
java "$here/GenerateLines.java" "$work/lean/items.jsonl" "$number" "$seed" lean
java "$here/GenerateLines.java" "$work/tenth/items.jsonl" "$((number / 10))" "$seed"
java "$here/GenerateLines.java" "$work/hundredth/items.jsonl" "$((number / 100))" "$seed"
cat >"$work/group.mjs" <<'END'
import { DuckDBInstance } from '@duckdb/node-api';
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const result = await connection.runAndReadAll(`
  WITH item AS (
    SELECT id, unnest(findings) AS finding, countries,
           coalesce("data-years"[-1], year - 2) AS data_year
    FROM read_json('${process.argv[2]}', format = 'newline_delimited')),
  place AS (
    SELECT id, finding.strategy AS strategy, finding.question AS question, data_year,
           unnest(countries) AS country
    FROM item)
  SELECT strategy, question, class, count(DISTINCT id) AS items
  FROM place JOIN read_csv('${process.argv[3]}', header = true) AS income
    ON alpha3 = country AND data_year + 1 BETWEEN from_fy AND to_fy
  GROUP BY ALL ORDER BY ALL`);
console.log(JSON.stringify(result.getRowsJson()));
END

# Draws are set in matrix.yaml; one folder without them shows what they cost.
cp "$root/matrix/matrix.yaml" "$work/lean/"
for set in hundredth tenth all; do
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
  measure duckdb node "$work/group.mjs" "$work/all/items.jsonl" "$income"
  measure lean "$evidence" gaps --matrix "$work/lean"
  measure lean-duckdb node "$work/group.mjs" "$work/lean/items.jsonl" "$income"
  for set in all tenth hundredth; do
    measure $set-still "$evidence" gaps --matrix "$work/$set-still"
    measure $set-drawn "$evidence" gaps --matrix "$work/$set"
  done
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
  "$(($(wc -c <"$work/all/items.jsonl") / 1000000)) (lean: $(($(wc -c <"$work/lean/items.jsonl") / 1000000)))"
compare() {
  awk -v name="$1" -v a="$(median "$2")" -v b="$(median "$3")" 'BEGIN {
    printf "%s: evidence gaps in 512 MiB %.2f s; DuckDB %.2f s; ratio %.2f\n", name, a, b, a / b }'
}
compare usual evidence duckdb
compare lean lean lean-duckdb
for set in all tenth hundredth; do
  awk -v name="$set" -v a="$(median $set-drawn)" -v b="$(median $set-still)" 'BEGIN {
    printf "draws, %s of the items: %.2f s with, %.2f s without, cost %.2f s\n", name, a, b, a - b }'
done
