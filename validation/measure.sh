#!/bin/sh
# Solves what docs/validation.md compares with published numbers, then writes the page.
#   validation/measure.sh [--fine] [--data DIR] [RUN...]
# --fine adds the runs on the fine mesh (8 GB); --data DIR those on scanned surfaces (DIR holds knee-mri);
# RUN names runs of docs/validation/runs.yaml. What is not measured keeps its numbers. Cases that this
# program solved before are kept in validation/target/cases, so that the command goes on where it was stopped.
# PLUMBLINE_HEAP is the heap (default 8g).
set -eu

cd "$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)"
mechanics='mesh/src/main solver/src/main models/src/main'
# shellcheck disable=SC2086 # several paths
commit=$(git log -1 --abbrev=10 --format=%h -- $mechanics 2>/dev/null || true)
# shellcheck disable=SC2086
[ -z "$(git status --porcelain -- $mechanics 2>/dev/null)" ] || commit=$commit+changes
mvn -q -B -ntp package -Dmaven.test.skip=true dependency:build-classpath -pl validation -am \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/classpath.txt
OPENBLAS_NUM_THREADS=1 exec java -Xmx"${PLUMBLINE_HEAP:-8g}" -XX:+UseParallelGC -XX:MaxNewSize=256m \
  -XX:GCTimeRatio=9 "-Dplumbline.mechanics=${commit:-unknown}" \
  -cp "validation/target/classes:$(cat validation/target/classpath.txt)" \
  org.plumbline.validation.Validation measure "$@"
