#!/bin/bash
# SPDX-License-Identifier: MIT
# 用当前的示例网站重画 README 里的首页图；需要 Chromium 和 Noto CJK 字体。
# Draws the README's picture of the home page anew from the sample site; needs Chromium and the Noto CJK fonts.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
[ -f "$root/site/index.html" ] || { echo "先运行 make site / run make site first" >&2; exit 1; }
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "没有找到 Chromium / Chromium was not found" >&2
  exit 1
}
mkdir -p "$root/docs/images"
sandbox=()
[ "$(id -u)" -ne 0 ] || sandbox=(--no-sandbox)
"$browser" --headless ${sandbox[@]+"${sandbox[@]}"} --hide-scrollbars --force-device-scale-factor=1 \
  --window-size=1280,1240 --screenshot="$root/docs/images/home.png" "file://$root/site/index.html" 2>/dev/null
