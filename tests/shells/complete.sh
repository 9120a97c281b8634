#!/usr/bin/env bash
# Completion in the shells it is written for: complete.sh PROGRAM
# Asks bash, zsh and fish what they offer behind a few beginnings of command lines, and holds that against what
# there is to offer.
set -euo pipefail
program=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
PATH=$(dirname "$program"):$PATH
touch evidence.yaml
passed=0
failed=0

# What each shell offers behind a command line, a word a line.
offered_by_bash() {
  bash -c '
    source <(rung completion bash)
    read -ra COMP_WORDS <<<"${1//=/ = }"
    [[ $1 == *[\ =] ]] && COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _rung
    printf "%s\n" "${COMPREPLY[@]}"' complete "$1"
}
offered_by_fish() {
  fish --no-config -c 'rung completion fish | source; complete -C $argv[1]' "$1" | cut -f 1
}
# Only a terminal makes zsh complete: it is given one, and lists what it would offer between two marks.
offered_by_zsh() {
  zsh -f -c '
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -u -D; source <(rung completion zsh)"
    zpty -w shell "compadd() { if [[ \$* == *-[OAD]\ * ]]; then builtin compadd \"\$@\"; else local -a got; builtin compadd -O got \"\$@\"; print -rl -- offered:\$^got; fi }"
    zpty -w shell "finish() { print end-of-offers; exit }; asked() { zle list-choices; zle -I; finish }; zle -N asked; bindkey ^X asked"
    zpty -w shell "print ready-to-ask"
    zpty -r shell line "*ready-to-ask*"
    zpty -n -w shell "$1"$'"'\\030'"'
    zpty -r shell lines "*end-of-offers*"
    print -r -- $lines' complete "$1" | tr -d '\r' | sed -n 's/^.*offered://p'
}

# expect LINE WORD…: each shell offers these words, and with `!` before it not that one.
expect() {
  local line=$1 shell offered word missing
  shift
  for shell in bash fish zsh; do
    offered=$("offered_by_$shell" "$line" | sed 's/=$//')
    missing=
    for word in "$@"; do
      if grep -qxF -e "${word#!}" <<<"$offered"; then
        [[ $word == !* ]] && missing+=" $word"
      else
        [[ $word == !* ]] || missing+=" $word"
      fi
    done
    if [[ -z $missing ]]; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
      printf '%s: `%s` should offer%s; it offers: %s\n' "$shell" "$line" "$missing" "${offered//$'\n'/ }"
    fi
  done
}

expect 'rung ' assess validate framework completion
expect 'rung as' assess !validate
expect 'rung framework ' list show matrix !assess
expect 'rung framework show uni' unified-security
expect 'rung assess --fr' --framework !--track
expect 'rung assess --framework ' unified-security engineer-path evidence.yaml
expect 'rung assess --format ' text json html !evidence.yaml
expect 'rung assess --color ' auto always never
expect 'rung assess evi' evidence.yaml
expect 'rung schema ' evidence framework report
expect 'rung completion ' bash zsh fish

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
