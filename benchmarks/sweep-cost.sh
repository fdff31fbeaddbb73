#!/bin/sh
# What one run of a built tree costs: wall clock, user and system CPU, highest resident memory.
#   benchmarks/sweep-cost.sh [plumbline arguments; without any: sweep]
# Needs a Linux /proc. Results go to a temporary folder that is removed.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
[ $# -gt 0 ] || set -- sweep
[ -f "$home/cli/target/plumbline.jar" ] || { echo "sweep-cost: build first (./plumbline doctor)" >&2; exit 4; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
# The native library chooses its own kernels for this machine, as in compare.sh.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE

hundredths() { sed 's/\([0-9]*\)\.\([0-9]*\) .*/\1\2/' /proc/uptime; }
seconds() { awk -v n="$1" 'BEGIN { printf "%.1f", n / 100 }'; }

began=$(hundredths)
PLUMBLINE_BUILD=never "$home/plumbline" "$@" -q -o "$work/out" >"$work/said" 2>&1 &
pid=$!
peak=0
# The launcher becomes the program, so the process number stays; the mark only ever rises.
while now=$(awk '/^VmHWM:/ { print $2 }' "/proc/$pid/status" 2>/dev/null) && [ -n "$now" ]; do
  peak=$now
  sleep 0.2
done
code=0
wait "$pid" || code=$?
ended=$(hundredths)
# Of the processes waited for: the program, and this loop's own, less than a tenth of a second.
times >"$work/times"
cpu=$(awk 'NR == 2 { split($1, u, /[ms]/); split($2, s, /[ms]/)
  printf "user %.1f s, system %.1f s", 60 * u[1] + u[2], 60 * s[1] + s[2] }' "$work/times")

printf 'plumbline %s: exit %s, wall %s s, %s, max RSS %s MB\n' "$*" "$code" \
  "$(seconds $((ended - began)))" "$cpu" "$((peak / 1024))"
[ "$code" -eq 0 ] || { cat "$work/said" >&2; exit "$code"; }
