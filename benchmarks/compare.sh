#!/bin/sh
# Times our sparse solver and others on the same matrices, in one run, and prints one table.
#   benchmarks/compare.sh [-t THREADS] [-o FOLDER] [MATRIX ...]
# A matrix is cube-25x25x25, plate-40x40x10, beam-..., tets-... or knee-tibia-standard. Without any: five or six sizes
# of each shape, from 9 000 to 306 000 unknowns. CHOLMOD is compared where Debian's libsuitesparse-dev and a C compiler are present,
# PARDISO where its Maven artifact (180 MB, x86-64 Linux) can be fetched; both are left out with a message otherwise.
# Timings mean something on an idle machine only; files of matrices (up to 400 MB each) are removed after use.
set -eu

say() { printf 'compare: %s\n' "$*" >&2; }

cd "$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)"
threads=1
folder=benchmarks/target/compare
while getopts t:o: option; do
  case $option in
    t) threads=$OPTARG ;;
    o) folder=$OPTARG ;;
    *) sed -n '2,4p' "$0" >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
if [ $# -eq 0 ]; then
  set -- cube-15x15x15 cube-20x20x20 cube-25x25x25 cube-34x34x34 cube-46x46x46 \
    plate-20x20x10 plate-28x28x10 plate-40x40x10 plate-63x63x10 plate-100x100x10 \
    knee-tibia-coarse knee-femur-coarse knee-tibia-standard knee-femur-standard knee-tibia-fine knee-femur-fine \
    tets-15x15x15 tets-20x20x20 tets-25x25x25 tets-34x34x34 tets-40x40x40
fi
mkdir -p "$folder"

program=$folder/cholmod-compare
if ! command -v cc >/dev/null 2>&1; then
  say "no C compiler; CHOLMOD is left out"
elif ! cc -O2 -I/usr/include/suitesparse benchmarks/rivals/cholmod-compare.c -o "$program" -lcholmod -lm 2>"$folder/cc.log"; then
  say "CHOLMOD is left out: its headers are missing (Debian: libsuitesparse-dev); see $folder/cc.log"
elif ! ldd "$program" | grep -q -i -e openblas -e libmkl -e libblis; then
  # Debian falls back on the reference BLAS, with which CHOLMOD takes ten times as long: no comparison at all.
  say "CHOLMOD is left out: it would run on the reference BLAS (Debian: libopenblas0-pthread)"
  rm -f "$program"
fi

package() {
  mvn -q -B -ntp package -Dmaven.test.skip=true dependency:build-classpath -pl benchmarks -am "$@" \
    -Dmdep.includeScope=runtime -Dmdep.outputFile=target/classpath.txt
}
if [ "$(uname -sm)" != "Linux x86_64" ]; then
  say "PARDISO is left out: its Maven artifact is for x86-64 Linux here"
  package
elif ! package -Ppardiso; then
  say "PARDISO is left out: its Maven artifact cannot be fetched"
  package
fi

# Every library chooses its own kernels for this machine.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE MKL_ENABLE_INSTRUCTIONS MKL_CBWR
# A factor of gigabytes is a million pages of 4 KB, each of which costs every library a fault: large pages for all.
pages=''
if grep -qs -e '\[madvise\]' -e '\[always\]' /sys/kernel/mm/transparent_hugepage/enabled; then
  pages=-XX:+UseTransparentHugePages
  GLIBC_TUNABLES=glibc.malloc.hugetlb=1
  export GLIBC_TUNABLES
fi
classes="benchmarks/target/classes:$(cat benchmarks/target/classpath.txt)"
samples=$folder/samples-$threads.tsv
# shellcheck disable=SC2086 # options are meant to be split
OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=$threads java ${PLUMBLINE_JAVA_OPTS:-} $pages -Xms9g -Xmx9g -XX:+UseParallelGC \
  -XX:MaxNewSize=256m -XX:ParallelGCThreads="$threads" "-Djava.util.concurrent.ForkJoinPool.common.parallelism=$((threads - 1))" \
  -cp "$classes" org.plumbline.benchmarks.compare.Comparison "$samples" "$folder" "$program" "$threads" "$@"
# A run on several threads is drawn beside the one on one thread that the folder already has.
alone=''
if [ "$threads" -gt 1 ] && [ -f "$folder/samples-1.tsv" ]; then
  alone=$folder/samples-1.tsv
fi
exec java -Djava.awt.headless=true -cp "$classes" org.plumbline.benchmarks.compare.Table "$folder" ${alone:+"$alone"} "$samples"
