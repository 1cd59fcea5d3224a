#!/bin/bash
# SPDX-License-Identifier: MIT
# 编一个 libzip.a：Debian 的 libzip-dev 只有动态库。用法：static-libzip.sh 文件夹
# Makes a libzip.a, of which Debian's libzip-dev has the shared form alone. Usage: static-libzip.sh FOLDER
#
# Debian's own source, checked by apt, without encryption, bzip2 and xz: workbooks use none of them.
set -euo pipefail

target=$(mkdir -p "$1" && cd "$1" && pwd)
[ ! -f "$target/libzip.a" ] || exit 0
for tool in cmake dpkg-source apt-get; do
  command -v "$tool" >/dev/null || { echo "needs $tool: apt-get install cmake dpkg-dev" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p lists/partial parts
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
printf 'Types: deb-src\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' \
  "$mirror" "$release" /usr/share/keyrings/debian-archive-keyring.gpg > parts/src.sources
apt=(-qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/parts" -o "Dir::State::lists=$work/lists")
apt-get "${apt[@]}" update
apt-get "${apt[@]}" source --download-only libzip 2>/dev/null
dpkg-source -x ./*.dsc src >/dev/null
cmake -S src -B build -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
  -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF \
  -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF \
  -DBUILD_DOC=OFF >/dev/null
cmake --build build >/dev/null
cp build/lib/libzip.a "$target/"
