#!/bin/sh
# SPDX-License-Identifier: MIT
# 下载 taizhang.env 写定的版本，校验 SHA-256，放进 .taizhang-tool/；已有的不再下载（流水线缓存这个文件夹）。
# Puts the version that taizhang.env fixes into .taizhang-tool/ after its SHA-256 is checked; what is there already is
# not downloaded again (pipelines cache the folder). Then .taizhang-tool/current/bin/taizhang is the program.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
. "$here/taizhang.env"

stop() {
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 1
}

if [ -z "$TAIZHANG_DOWNLOAD" ] || [ "${TAIZHANG_DOWNLOAD#*//*//}" != "$TAIZHANG_DOWNLOAD" ]; then
  stop "ci/taizhang.env 里还没有填 TAIZHANG_OWNER（或 TAIZHANG_DOWNLOAD）" \
    "ci/taizhang.env: fill in TAIZHANG_OWNER, or TAIZHANG_DOWNLOAD"
fi
case $TAIZHANG_DOWNLOAD in
  https://* | file://*) ;;
  *)
    stop "ci/taizhang.env 里的 TAIZHANG_DOWNLOAD 要以 https:// 开头；内网没有 https 的，先下载好，写 file:// 和所在的文件夹" \
      "ci/taizhang.env: TAIZHANG_DOWNLOAD begins with https://; without https, fetch the archive and write file:// and its folder"
    ;;
esac
case $TAIZHANG_SHA256 in
  *[!0-9a-f]* | "") sound=no ;;
  *) [ ${#TAIZHANG_SHA256} -eq 64 ] && sound=yes || sound=no ;;
esac
if [ "$sound" = no ]; then
  stop "ci/taizhang.env 里的 TAIZHANG_SHA256 应是 64 位小写十六进制" \
    "ci/taizhang.env: TAIZHANG_SHA256 has 64 hexadecimal digits in lower case"
fi

home=${TAIZHANG_HOME:-$PWD/.taizhang-tool}
name=taizhang-$TAIZHANG_VERSION-linux-x86_64
archive=$home/$name.tar.gz

matches() { printf '%s  %s\n' "$TAIZHANG_SHA256" "$1" | sha256sum -c - >/dev/null 2>&1; }

mkdir -p "$home"
if ! matches "$archive"; then
  curl -fsSL --proto '=https,file' --retry 3 -o "$archive.part" "$TAIZHANG_DOWNLOAD/$name.tar.gz"
  if ! matches "$archive.part"; then
    rm -f "$archive.part"
    stop "下载的 $name.tar.gz 校验不符，没有使用" "$name.tar.gz is not the file whose digest was fixed; it was thrown away"
  fi
  mv "$archive.part" "$archive"
fi
rm -rf "${home:?}/$name"
tar -xzf "$archive" -C "$home" --no-same-owner
ln -sfn "$name" "$home/current"
# GitHub 的后续步骤从这里知道程序在哪里 / where later steps of GitHub Actions find the program
if [ -n "${GITHUB_PATH:-}" ]; then echo "$home/current/bin" >> "$GITHUB_PATH"; fi
"$home/current/bin/taizhang" --version
