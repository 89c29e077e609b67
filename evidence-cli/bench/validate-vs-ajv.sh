#!/usr/bin/env bash
# Measures `evidence validate` against ajv-cli 5.0.0, both as whole processes on the same YAML files:
#   (a) the items of this repository's matrix,
#   (b) made-up items in great number, written by GenerateItems.java from a fixed seed.
# ajv-cli checks each file against the exported JSON Schema. `evidence validate` does the same work
# and more: positions, all other rules, references and duplicates across files, and the settings,
# framework, code lists and searches of the matrix.
#
# Needs a JDK 17 or later, Maven, Node with npm (to fetch ajv-cli once into a temporary folder), and
# about 1 GB below TMPDIR. Peak memory is what /usr/bin/time -v says, else VmHWM in /proc.
#
#   bash evidence-cli/bench/validate-vs-ajv.sh [NUMBER [ROUNDS [SEED]]]     usual: 100000 5 20161122
#
# One round of everything is run first and not counted, so caches are warm; in the counted rounds
# the programs take turns. Medians are printed. Nothing is written outside the temporary folder but
# the program's own build. Run it on a quiet machine: the load before and after is printed.

set -euo pipefail

number=${1:-100000}
rounds=${2:-5}
seed=${3:-20161122}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(dirname "$(dirname "$here")")
evidence=$root/evidence-cli/bin/evidence
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
export XDG_CACHE_HOME=$work/cache
mkdir "$work/cache" "$work/times"

note() { printf '%s\n' "$*" >&2; }

note "building, fetching ajv-cli 5.0.0, generating $number items ..."
"$evidence" --version >&2
(cd "$work" && npm install --silent --no-audit --no-fund --prefix "$work/ajv" ajv-cli@5.0.0 >&2)
ajv=$work/ajv/node_modules/ajv-cli/dist/index.js
"$evidence" schema --kind item --matrix "$root/matrix" --out "$work/item.schema.json"
java "$here/GenerateItems.java" "$work/generated" "$number" "$seed"

# The start-up archive is made in the background after the first run.
for _ in $(seq 1 120); do
  if ls "$work"/cache/evidence-matrix/start-*[0-9] >/dev/null 2>&1; then break; fi
  sleep 0.5
done

# measure NAME COMMAND...: adds a line "seconds kilobytes" to the times of NAME.
measure() {
  local name=$1 begin end peak code=0
  shift
  if /usr/bin/time -v true >/dev/null 2>&1; then
    begin=$EPOCHREALTIME
    /usr/bin/time -v -o "$work/rss" "$@" >"$work/out" 2>"$work/err" || code=$?
    end=$EPOCHREALTIME
    peak=$(sed -n 's/.*Maximum resident set size (kbytes): //p' "$work/rss")
  else
    begin=$EPOCHREALTIME
    "$@" >"$work/out" 2>"$work/err" &
    local pid=$! seen
    peak=0
    while seen=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null) &&
      [ -n "$seen" ]; do
      peak=$seen
      sleep 0.02
    done
    wait "$pid" || code=$?
    end=$EPOCHREALTIME
  fi
  if [ "$code" -ne 0 ]; then
    note "$name ended with $code:"
    tail -n 5 "$work/out" "$work/err" >&2
    exit 1
  fi
  awk -v b="$begin" -v e="$end" -v p="$peak" 'BEGIN { printf "%.3f %d\n", e - b, p }' \
    >>"$work/times/$name"
}

round() {
  measure real-evidence "$evidence" validate --matrix "$root/matrix"
  measure real-ajv node "$ajv" validate -s "$work/item.schema.json" -d "$root/matrix/items/*.yaml"
  measure generated-evidence "$evidence" validate --matrix "$work/generated"
  measure generated-ajv \
    node "$ajv" validate -s "$work/item.schema.json" -d "$work/generated/items/*/*.yaml"
}

median() { awk -v f="$2" '{ print $f }' "$work/times/$1" | sort -n | awk '{ v[NR] = $1 }
  END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

load() { cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null || uptime; }

before=$(load)
round
rm -f "$work"/times/*
for i in $(seq 1 "$rounds"); do
  note "round $i of $rounds"
  round
done

printf 'load average before: %s; after: %s; %s processors; Java %s; Node %s\n\n' "$before" "$(load)" \
  "$(getconf _NPROCESSORS_ONLN)" "$(java -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')" \
  "$(node --version)"
printf '%-34s %12s %12s %7s %14s %14s\n' "median of $rounds rounds" 'evidence s' 'ajv-cli s' ratio \
  'evidence MB' 'ajv-cli MB'
for set in real generated; do
  case $set in
  real) label="matrix/items, $(find "$root/matrix/items" -name '*.yaml' | wc -l | tr -d ' ') files" ;;
  *) label="made up, $number files" ;;
  esac
  awk -v l="$label" -v a="$(median $set-evidence 1)" -v b="$(median $set-ajv 1)" \
    -v c="$(median $set-evidence 2)" -v d="$(median $set-ajv 2)" 'BEGIN {
      printf "%-34s %12.3f %12.3f %7.2f %14.0f %14.0f\n", l, a, b, a / b, c / 1024, d / 1024 }'
done
