#!/bin/sh
# Makes the pictures and the index of this folder from shipped studies, with the program of this
# clone. Each sentence of the index is the study's title and the finding that the program wrote on
# the picture.
# Usage: docs/gallery/make.sh [coarse|standard|fine]   (default: standard, some minutes)
set -eu
mesh=${1:-standard}
limit=3145728
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
plumbline=$here/../../plumbline
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
index=$work/README.md

# run NAME STUDY [options]: a sweep into the work folder
run() {
  name=$1
  shift
  echo "gallery: $name" >&2
  "$plumbline" sweep "$@" --mesh "$mesh" --no-fields -q -o "$work/$name" >"$work/$name.txt" ||
    [ $? -eq 3 ] # a case without a result is shown as one
}

# finding FOLDER CHART: the title of a chart, as text for Markdown
finding() {
  tr '\n' ' ' <"$work/$1/charts/$2.svg" | sed 's/.*<title[^>]*>\([^<]*\)<.*/\1/'
}

# entry FOLDER KEY: a word of a folder's summary
entry() {
  sed -n "s/^  \"$2\" : \"\(.*\)\",*$/\1/p" "$work/$1/summary.json" | head -n 1
}

# take FOLDER CHART [ENDING FINDING-OF]: a picture with its line in the index, which names the study first
take() {
  ending=${3:-png}
  title=$(entry "$1" title)
  words=$(finding "$1" "${4:-$2}")
  cp "$work/$1/charts/$2.$ending" "$work/$1-$2.$ending"
  {
    printf '\n%s (`%s`). %s.\n' "$title" "$(entry "$1" study)" "$words"
    printf '\n![%s. %s](%s)\n' "$title" "$words" "$1-$2.$ending"
  } >>"$index"
}

cat >"$index" <<END
# Gallery

Pictures that the program drew of shipped studies, on the $mesh mesh, without any retouching; made by
[make.sh](make.sh). Research and teaching only, not for treatment decisions.

On two sheets of paper: [varus-summary.pdf](varus-summary.pdf).
END

run varus knee-varus
cp "$work/varus/summary.pdf" "$work/varus-summary.pdf"
take varus limb-and-pressure gif share-gait-peak
take varus share
take varus pressure-map-gait-peak
take varus load-line

run plate knee-varus-plate --angles 0,5,10
take plate opening

run closing knee-varus-dfo --angles 0,4,8 --set 'construct={}'
take closing opening

run double knee-varus-double --angles 0:16:2
take double limit-joint-line-obliquity

run release knee-varus --angles 0:12:3 \
  --set 'axis2={key: osteotomy.smcl_release, values: [0, 0.35, 0.7, 1]}'
take release axis2-share-gait-peak

run hip hip-dysplasia --set 'load_cases=[one-leg-stance]'
take hip limb-and-pressure gif share-one-leg-stance
take hip pressure-map-one-leg-stance
take hip axis2-peak-one-leg-stance

run ankle ankle-varus --set 'load_cases=[static-700]'
take ankle pressure-map-static-700
take ankle axis2-peak-static-700

# a cut above the CORA: Paley's second rule, the bone is shifted in it
run malunion tibia-malunion --set 'load_cases=[static-700]' --set osteotomy.cut_level_mm=240
take malunion sketch

cd "$work"
size=$(cat ./*.png ./*.gif ./*.pdf README.md | wc -c)
if [ "$size" -gt "$limit" ]; then
  echo "gallery: $size bytes, more than $limit: nothing was replaced" >&2
  exit 1
fi
rm -f "$here"/*.png "$here"/*.gif "$here"/*.pdf
cp ./*.png ./*.gif ./*.pdf README.md "$here"
echo "gallery: $size bytes" >&2
