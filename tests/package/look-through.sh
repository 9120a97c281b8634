#!/usr/bin/env bash
# The packages in build/packages, as somebody finds them who downloads them: look-through.sh
#   lintian objects to nothing that breaks Debian's rules
#   the static program runs where there is nothing else at all
#   a program of somebody else's is built with the library, and gets a verdict from it
set -euo pipefail
cd "$(dirname "$0")/../.."
packages=$PWD/build/packages
example=$PWD/examples/one-missing-month-l3-appsec/evidence.yaml
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() {
  echo "packages: $1" >&2
  exit 1
}

as_root=()
if [[ $(id -u) -ne 0 ]]; then as_root=(sudo); fi

lintian --fail-on error --suppress-tags-from-file tests/package/not-for-debian "$packages"/*.deb >"$scratch/lintian" 2>&1 || {
  cat "$scratch/lintian" >&2
  fail "lintian objects to what stands above"
}

for deb in "$packages"/*.deb; do
  dpkg-deb --contents "$deb" >"$scratch/contents"
  ! grep -vE '^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|lrwxrwxrwx) root/root ' "$scratch/contents" >&2 ||
    fail "${deb##*/} holds the files above with other owners or modes"
done
dpkg-deb --contents "$packages"/rung_*.deb | grep -E '^-..x' | grep -vE ' \./usr/(bin/rung|share/rung/verify_certificate\.py|share/doc/rung/(docs|examples)/.*)$' >&2 &&
  fail "the files above are executable"

# A folder that holds the tarball and an example is all there is: no C library, no /dev, no /proc.
bare=$scratch/bare
mkdir "$bare"
tar -xzf "$packages"/rung-*.tar.gz -C "$bare" --strip-components=1
cp "$example" "$bare/dana.yaml"
! readelf --program-headers "$bare/bin/rung" | grep -q INTERP || fail "the static program asks for a loader"
status=0
"${as_root[@]}" chroot "$bare" /bin/rung assess dana.yaml --as-of 2026-11 >"$scratch/static" 2>&1 || status=$?
[[ $status -eq 1 ]] && grep -q '^NOT READY' "$scratch/static" || {
  cat "$scratch/static" >&2
  fail "the static program ended with status $status where 1, not ready, is expected"
}
status=0
"${as_root[@]}" chroot "$bare" /bin/rung framework show unified-security --format xlsx=x.xlsx >"$scratch/xlsx" 2>&1 || status=$?
[[ $status -eq 2 ]] && grep -q 'linked statically' "$scratch/xlsx" && [[ ! -e $bare/x.xlsx ]] || {
  cat "$scratch/xlsx" >&2
  fail "the static program does not say why it writes no spreadsheet"
}

# What is in librung-dev, where no package manager has put it.
dpkg-deb --extract "$packages"/librung-dev_*.deb "$scratch/installed"
{
  cmake -S tests/package/consumer -B "$scratch/consumer" -G Ninja "-DCMAKE_PREFIX_PATH=$scratch/installed/usr" &&
    cmake --build "$scratch/consumer"
} >"$scratch/log" 2>&1 || {
  cat "$scratch/log" >&2
  fail "a program cannot be built with find_package(rung)"
}
"$scratch/consumer/consumer" data/frameworks/unified-security.yaml "$example" 2026-11 >"$scratch/verdict" 2>&1 || true
[[ $(cat "$scratch/verdict") == 'L2 to L3: not ready, 6666 basis points' ]] || {
  cat "$scratch/verdict" >&2
  fail "the library gives another verdict than the program"
}
echo "packages looked through"
