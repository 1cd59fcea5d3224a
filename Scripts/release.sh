#!/bin/bash
# SPDX-License-Identifier: MIT
# 编出一个不依赖系统库的程序，连同主题打成 dist/taizhang-版本-linux-x86_64.tar.gz，写 SHA256SUMS，再试用一遍。
# Builds one program that needs no library of the system, packs it with the themes, and tries it.
#
# 在 Debian 12 上运行；装好 Scripts/install-packages.sh 的软件包，另要 cmake 和 dpkg-dev（见 static-libzip.sh）。
# Runs on Debian 12 with the packages of Scripts/install-packages.sh, and with cmake and dpkg-dev.
#
#   Scripts/release.sh [--packed]    --packed: 只打包已编好的 / pack what was built before
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

version=$(sed -n 's/^ *version: "\([0-9.]*\)",$/\1/p' Sources/taizhang/Taizhang.swift)
[ -n "$version" ] || { echo "no version in Sources/taizhang/Taizhang.swift" >&2; exit 1; }
name=taizhang-$version-linux-$(uname -m)
scratch=$root/.build-release
archives=$scratch/archives
# The time of every file in the archive: that of the last commit.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}

if [ "${1:-}" != --packed ]; then
  # A folder with archives alone: the linker takes a shared library where both stand in one.
  mkdir -p "$archives"
  for library in cmark-gfm cmark-gfm-extensions crypto expat sqlite3 z; do
    file=$(cc -print-file-name="lib$library.a")
    [ -f "$file" ] || { echo "lib$library.a was not found" >&2; exit 1; }
    ln -sf "$file" "$archives/"
  done
  Scripts/static-libzip.sh "$archives"
  swift build -c release --product taizhang --scratch-path "$scratch" -Xswiftc -static-executable \
    -Xlinker "-L$archives" -Xlinker -lz -Xlinker -lm -Xlinker -s
fi

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
mkdir -p "$stage/$name/bin" "$stage/$name/share/taizhang" dist
cp "$scratch/release/taizhang" "$stage/$name/bin/"
cp -r themes "$stage/$name/share/taizhang/themes"
cp LICENSE README.md README.zh-CN.md CHANGELOG.md "$stage/$name/"
find "$stage/$name" -type d -exec chmod 755 {} + -o -type f -exec chmod 644 {} +
chmod 755 "$stage/$name/bin/taizhang"
# The same files give the same archive: sorted, without owners, of one time, compressed without a name.
tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=ustar \
  -cf - "$name" | gzip -9n > "dist/$name.tar.gz"
(cd dist && sha256sum "$name.tar.gz" > SHA256SUMS)

step() { printf '\n== %s\n' "$1"; }

step "what it is linked with"
# A static program has nothing to list, and says so with an error.
linked=$(ldd "$stage/$name/bin/taizhang" 2>&1 || true)
echo "$linked"
case $linked in
  *"not a dynamic executable"* | *"statically linked"*) ;;
  *) echo "the program needs libraries of the system" >&2; exit 1 ;;
esac

step "the sample, from the archive, in an empty environment"
mkdir "$stage/try" && tar -xzf "dist/$name.tar.gz" -C "$stage/try"
cp -r content "$stage/try/content"
(
  cd "$stage/try"
  env -i "./$name/bin/taizhang" --version
  env -i "./$name/bin/taizhang" build
  env -i "./$name/bin/taizhang" build --verify site
)

step "done"
ls -l "dist/$name.tar.gz" "$stage/$name/bin/taizhang" | awk '{ print $5, $NF }' | sed "s#$stage/##"
cat dist/SHA256SUMS
