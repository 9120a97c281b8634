#!/usr/bin/env bash
# Manual pages, shown as they are installed: show.sh PROGRAM
# Each command has one, roff warns of nothing in it, and what it shows can be pasted into a shell.
set -euo pipefail
program=$(realpath "$1")
scripts=$(realpath "$(dirname "$0")/../../scripts")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 MANWIDTH=80
failed=0
fail() {
  echo "$1" >&2
  failed=1
}

"$scripts/program-words" "$program" "$scratch"
pages=0
while read -ra command; do
  page=$scratch/man/man1/$(IFS=-; echo "${command[*]}").1.gz
  [[ -f $page ]] || { fail "no page of ${command[*]}"; continue; }
  man --warnings -l "$page" >"$scratch/shown" 2>"$scratch/warnings" || fail "man cannot show $page"
  [[ ! -s $scratch/warnings ]] || fail "${page##*/}: $(cat "$scratch/warnings")"
  # Option by option, as help has them: with hyphens that are the shell's.
  "$program" "${command[@]:1}" --help | sed -n 's/^  \(-[^ ]*,\? \?\(--[^ ]*\)\?\).*/\1/p' | tr -d ',' | tr ' ' '\n' |
    grep -e '^-' | while read -r option; do
    gzip -dc "$page" | grep -qF -e "\\fB${option//-/\\-}\\fR" || echo "$option"
  done >"$scratch/missing"
  [[ ! -s $scratch/missing ]] || fail "${page##*/} lacks $(tr '\n' ' ' <"$scratch/missing")"
  pages=$((pages + 1))
done < <("$program" manual --list)
[[ $(find "$scratch/man" -name '*.gz' | wc -l) -eq $pages ]] || fail "there are pages of what is no command"
echo "$pages pages shown"
exit $failed
