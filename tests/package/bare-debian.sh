#!/usr/bin/env bash
# The package in build/packages on a bare Debian: bare-debian.sh
# Makes one of nothing but what every Debian has, with debootstrap, from where this machine has its packages; installs the
# package there as its users do, runs an example, and looks for the manual page and completion.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(echo "$PWD"/build/packages/rung_*.deb)
scratch=$(mktemp -d)
as_root=()
if [[ $(id -u) -ne 0 ]]; then as_root=(sudo); fi
tidy_up() {
  "${as_root[@]}" umount "$scratch/bare/proc" 2>/dev/null || true
  "${as_root[@]}" rm -rf --one-file-system "$scratch"
}
trap tidy_up EXIT
fail() {
  [[ ! -f $scratch/log ]] || tail -n 40 "$scratch/log" >&2
  echo "bare Debian: $1" >&2
  exit 1
}

release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
  awk -v release="$release" '$1 == release && $2 == "main" { print $3; exit }')
[[ -n $mirror ]] || fail "apt knows no place that has $release"

# What was downloaded once is kept.
cache=$PWD/build/debootstrap
mkdir -p "$cache"
bare=$scratch/bare
"${as_root[@]}" debootstrap --variant=minbase --cache-dir="$cache" "$release" "$bare" "$mirror" >"$scratch/log" 2>&1 ||
  fail "debootstrap could not make one from $mirror"
! "${as_root[@]}" chroot "$bare" dpkg-query --show libyaml-cpp0.7 >/dev/null 2>&1 || fail "it is not bare"

inside() { "${as_root[@]}" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive chroot "$bare" "$@"; }
"${as_root[@]}" cp "$package" "$bare/"
"${as_root[@]}" cp /etc/resolv.conf /etc/hosts "$bare/etc/"
"${as_root[@]}" mount -t proc proc "$bare/proc"  # as every running Debian has it
inside apt-get update >"$scratch/log" 2>&1 || fail "apt update fails"
inside apt install --yes "./${package##*/}" >"$scratch/log" 2>&1 || fail "apt install fails"

status=0
inside rung assess /usr/share/doc/rung/examples/one-missing-month-l3-appsec/evidence.yaml >"$scratch/log" 2>&1 || status=$?
[[ $status -eq 1 ]] && grep -q '^NOT READY' "$scratch/log" || fail "the example ended with status $status instead of 1"
inside rung framework show unified-security --format xlsx=/x.xlsx >"$scratch/log" 2>&1 || fail "no spreadsheet is written"

# There is nothing to show manual pages with on a bare Debian; this machine has it.
inside rung manual --list >"$scratch/commands"
while read -ra command; do
  page=$bare/usr/share/man/man1/$(IFS=-; echo "${command[*]}").1.gz
  MANWIDTH=80 man -l "$page" 2>"$scratch/log" | grep -q "^NAME" || fail "there is no manual page of ${command[*]}"
done <"$scratch/commands"

# bash loads the completion of a command when Tab is first pressed behind it.
offered=$(inside bash -c '
  . /usr/share/bash-completion/bash_completion
  _completion_loader rung
  COMP_WORDS=(rung ass) COMP_CWORD=1
  _rung
  echo "${COMPREPLY[@]}"' 2>"$scratch/log")
[[ $offered == assess ]] || fail "bash offers \`$offered\` behind \`rung ass\`"
for file in zsh/vendor-completions/_rung fish/vendor_completions.d/rung.fish; do
  [[ -s $bare/usr/share/$file ]] || fail "there is no completion in $file"
done

inside apt remove --yes --purge rung >"$scratch/log" 2>&1 || fail "apt remove fails"
[[ ! -e $bare/usr/bin/rung && ! -e $bare/usr/share/doc/rung ]] || fail "something of it is left"
echo "installed, tried and removed on a bare Debian ($release)"
