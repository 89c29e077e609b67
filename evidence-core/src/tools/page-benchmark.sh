#!/usr/bin/env bash
# Size and speed of the page with made-up items: page-benchmark.sh [NUMBER ...]    usual: 338 10000
# Needs chromium and chromium-driver.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ $# -gt 0 ] || set -- 338 10000
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/benchmark.classpath
java -cp "target/test-classes:target/classes:$(cat target/benchmark.classpath)" \
  org.evidencematrix.report.page.PageBenchmark "$@"
