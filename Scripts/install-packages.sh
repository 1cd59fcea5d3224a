#!/bin/bash
# SPDX-License-Identifier: MIT
# 检查并安装编译所需的系统软件包；都已装好时什么也不做。
# Installs the system packages that the build needs; does nothing where all are there.
set -euo pipefail

packages=(pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libzip-dev libexpat1-dev libssl-dev libsqlite3-dev python3)
modules=(libcmark-gfm libzip expat libcrypto sqlite3)
formulas=(pkg-config cmark-gfm libzip expat openssl sqlite)

if ! command -v swift >/dev/null 2>&1; then
  echo "没有找到 swift（需要 6.2 或更新的版本），请先安装：https://www.swift.org/install/" >&2
  echo "swift (6.2 or newer) was not found; install it first: https://www.swift.org/install/" >&2
  exit 1
fi

# On Debian and Ubuntu the package list knows best; elsewhere pkg-config does.
missing=()
if command -v dpkg-query >/dev/null 2>&1; then
  for package in "${packages[@]}"; do
    # `pkgconf` provides pkg-config on newer systems.
    if [ "$package" = pkg-config ] && command -v pkg-config >/dev/null 2>&1; then continue; fi
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    if [ "$state" != installed ]; then missing+=("$package"); fi
  done
  if [ ${#missing[@]} -eq 0 ]; then exit 0; fi
else
  if command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "${modules[@]}"; then exit 0; fi
  echo "缺少编译所需的库：${modules[*]}。" >&2
  echo "  macOS（Homebrew）：brew install ${formulas[*]}" >&2
  echo "Libraries that the build needs are missing: ${modules[*]}." >&2
  echo "  macOS (Homebrew): brew install ${formulas[*]}" >&2
  exit 1
fi

install=(apt-get install -y --no-install-recommends "${missing[@]}")
export DEBIAN_FRONTEND=noninteractive
if [ "$(id -u)" -eq 0 ]; then
  prefix=()
elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then
  prefix=(sudo -n)
else
  echo "缺少软件包：${missing[*]}。请运行下面的命令，再试一次：" >&2
  echo "Packages are missing: ${missing[*]}. Run this command, then try again:" >&2
  echo "  sudo apt-get update && sudo ${install[*]}" >&2
  exit 1
fi

echo "正在安装 / installing: ${missing[*]}" >&2
# An outdated list is refreshed only where the first attempt fails.
if ! ${prefix[@]+"${prefix[@]}"} "${install[@]}" >&2; then
  ${prefix[@]+"${prefix[@]}"} apt-get update >&2
  ${prefix[@]+"${prefix[@]}"} "${install[@]}" >&2
fi
