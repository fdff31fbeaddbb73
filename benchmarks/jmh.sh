#!/bin/sh
# Builds and runs the JMH benchmarks.
#   benchmarks/jmh.sh [JMH arguments, for instance: CaseBenchmark -p wedge=15; without any: all; -h for help]
# Timings mean something on an idle machine only.
set -eu

cd "$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)"
mvn -q -B -ntp package -DskipTests dependency:build-classpath -pl benchmarks -am \
  -Dmdep.includeScope=runtime -Dmdep.outputFile=target/classpath.txt
# Every library chooses its own kernels for this machine, as in compare.sh.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE
OPENBLAS_NUM_THREADS=1 exec java -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath.txt)" \
  org.openjdk.jmh.Main "$@"
