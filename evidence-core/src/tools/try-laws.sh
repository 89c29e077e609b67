#!/usr/bin/env bash
# Tries the laws (jqwik properties) on other made-up values than those of the build, many times.
#
#   bash evidence-core/src/tools/try-laws.sh [ROUNDS [TESTS]]     usual: 10, every class with a property
#
# Each round has another seed, which is printed; `mvn test -Dproperties.seed=SEED -Dtest=CLASS` shows
# a failure again.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

rounds=${1:-10}
tests=${2:-$(grep -rl '@Property' --include='*Test.java' evidence-core/src/test/java |
  sed 's|.*/||; s|\.java$||' | sort -u | paste -sd, -)}
failed=0
for ((round = 1; round <= rounds; round++)); do
  seed=$((RANDOM * 32768 + RANDOM))
  echo "round $round, seed $seed"
  mvn --batch-mode --quiet --no-transfer-progress test -pl evidence-core \
    -Dproperties.seed="$seed" -Dtest="$tests" || failed=$((failed + 1))
done
echo "$failed of $rounds rounds failed"
[ "$failed" -eq 0 ]
