#!/usr/bin/env bash
# Checks the page: rebuilds its bundle and compares it byte for byte, and runs the tests in a real browser.
#
#   check.sh [--record] [RESULTS]     RESULTS: a results folder whose page is compared with its results.csv
#
# What this machine cannot do is SKIPPED with the reason, not failed. Nothing is written into the repository, except
# last-run.json with --record. Exit: 0 fine or skipped, 1 a check failed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
record=false
results=
for argument in "$@"; do
  case $argument in
    --record) record=true ;;
    *) results=$(cd "$argument" && pwd) ;;
  esac
done
skipped() { printf 'SKIPPED %s: %s\n' "$1" "$2"; }

command -v node >/dev/null || { skipped 'page checks' 'no node'; exit 0; }
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || { skipped 'page checks' "node $major is older than 20"; exit 0; }
command -v npm >/dev/null || { skipped 'page checks' 'no npm'; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# a copy whose place in its tree is that of the original, so that paths in the sources hold
copy=$work/main/web
mkdir -p "$copy" "$work/main/resources/org/plumbline"
(cd "$here" && tar cf - --exclude=node_modules --exclude=shots .) | tar xf - -C "$copy"
cp -r "$here/../resources/org/plumbline/report" "$work/main/resources/org/plumbline/"
if ! (cd "$copy" && npm ci --no-audit --no-fund --loglevel=error >"$work/npm.log" 2>&1); then
  tail -n 3 "$work/npm.log"
  skipped 'page checks' 'npm ci failed (no package registry?)'
  exit 0
fi

node "$copy/build.mjs" "$work/built"
for file in explorer.min.js explorer.css texts.en.json; do
  cmp "$work/built/$file" "$here/../resources/org/plumbline/report/web/$file" ||
    { echo "$file is not what its sources give: run npm run build and commit it"; exit 1; }
done
echo 'bundle: the committed files are what the sources give, byte for byte'

browser() {
  for candidate in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    [ -n "$candidate" ] && [ -x "$candidate" ] && { echo "$candidate"; return 0; }
  done
  return 1
}
if ! chromium=$(browser); then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >"$work/apt.log" 2>&1 || true
  fi
  chromium=$(browser) || { skipped 'browser tests' 'no Chromium, and none could be installed'; exit 0; }
fi
version=$("$chromium" --version 2>/dev/null | sed -n 's/.*Chromium \([0-9.]*\).*/\1/p;s/.*Chrome \([0-9.]*\).*/\1/p' | head -n 1)
echo "browser: Chromium ${version:-of unknown version}"
[ -n "$results" ] || skipped 'comparison with results.csv' 'no results folder was given'

status=0
mkdir "$work/tmp" # pages and browser profiles of the tests go with it
(cd "$copy" && TMPDIR=$work/tmp CHROMIUM=$chromium PLUMBLINE_RESULTS=$results node --test --test-concurrency=1 --test-reporter=spec test/*.test.mjs) >"$work/tests.log" 2>&1 || status=$?
cat "$work/tests.log"
count() { sed -n "s/^ℹ $1 \([0-9]*\)$/\1/p" "$work/tests.log" | tail -n 1; }
pass=$(count pass); fail=$(count fail); skip=$(count skipped)
if $record && [ "$status" = 0 ]; then
  printf '{\n  "date": "%s",\n  "chromium": "%s",\n  "passed": %s,\n  "failed": %s,\n  "skipped": %s,\n  "results": %s\n}\n' \
    "$(date -u +%Y-%m-%d)" "$version" "$pass" "$fail" "$skip" "$([ -n "$results" ] && echo true || echo false)" >"$here/last-run.json"
fi
echo "page: ${pass:-0} passed, ${fail:-0} failed, ${skip:-0} skipped"
exit "$status"
