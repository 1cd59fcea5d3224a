#!/bin/bash
# SPDX-License-Identifier: MIT
# 在真实浏览器里检查生成的网站：browser-tests.sh [--install] [网站目录]
# Checks a built site in a real browser: browser-tests.sh [--install] [SITE]
# Without --install it runs only where Chromium and Playwright are there, and says so where they are not.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
venv=.build/browser
install=no
if [ "${1:-}" = --install ]; then install=yes; shift; fi
site=${1:-}

if [ "$install" = yes ]; then
  if ! command -v chromium >/dev/null 2>&1 || ! python3 -c 'import ensurepip' 2>/dev/null \
    || ! fc-list 2>/dev/null | grep -qi 'CJK'; then
    prefix=()
    if [ "$(id -u)" -ne 0 ]; then prefix=(sudo -n); fi
    export DEBIAN_FRONTEND=noninteractive
    ${prefix[@]+"${prefix[@]}"} apt-get update >&2
    ${prefix[@]+"${prefix[@]}"} apt-get install -y --no-install-recommends \
      chromium fontconfig fonts-noto-cjk python3-venv >&2
  fi
  if [ ! -x "$venv/bin/python" ]; then python3 -m venv "$venv"; fi
  "$venv/bin/pip" install -q --no-input -r Tests/Browser/requirements.txt
fi

python=python3
if [ -x "$venv/bin/python" ]; then python=$venv/bin/python; fi
# 手册的“一页速查”打印出来是一张 A4，只要有 Chromium 就查。
# The handbook's chapter on one page is one sheet of A4; this needs Chromium alone.
if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; then
  handbook=$(mktemp -d)
  binary=$(swift build --show-bin-path)/taizhang
  if [ ! -x "$binary" ]; then swift build --product taizhang; fi
  Scripts/handbook.sh "$binary" "$handbook/site" >/dev/null 2>&1
  python3 Tests/Browser/sheet_check.py "$handbook/site" || { rm -rf "$handbook"; exit 1; }
  rm -rf "$handbook"
fi
if ! { command -v chromium || command -v chromium-browser; } >/dev/null 2>&1 \
  || ! "$python" -c 'import playwright, axe_playwright_python' 2>/dev/null; then
  echo "没有装 Chromium 或 Playwright，浏览器检查没有运行；要装：Scripts/browser-tests.sh --install" >&2
  echo "no Chromium or Playwright here, so the browser checks did not run; Scripts/browser-tests.sh --install" >&2
  exit 0
fi

if [ -z "$site" ]; then
  site=$(mktemp -d)/site
  trap 'rm -rf "$(dirname "$site")"' EXIT
  binary=$(swift build --show-bin-path)/taizhang
  if [ ! -x "$binary" ]; then swift build --product taizhang; fi
  "$binary" build --output "$site" --quiet 2>/dev/null || "$binary" build --output "$site"
fi
"$python" Tests/Browser/run.py "$site"

binary=$(swift build --show-bin-path)/taizhang
if [ -x "$binary" ]; then "$python" Tests/Browser/preview_check.py "$binary"; fi
