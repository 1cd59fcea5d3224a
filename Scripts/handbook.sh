#!/bin/sh
# SPDX-License-Identifier: MIT
# 用法 / usage: Scripts/handbook.sh 程序 输出文件夹
# 生成手册：中文写进输出文件夹，英文写进其中的 en；有警告就停。
# Builds the handbook: Chinese into the folder, English into its en; a warning stops it.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
program=$1
output=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/docs/handbook" "$work/content"
sed -i -e 's/^语言: .*/语言: en/' -e 's/^标题: .*/标题: Handbook of Taizhang/' \
  -e 's/^导语: .*/导语: For those who keep the ledgers of a county. No programming; do as it says./' "$work/content/site.yml"
sed -i 's/^示例: .*/示例: Sample data of Qinghe, an invented county/' "$work/content/site.yml"
theme=$root/docs/themes/handbook
for content in "$root/docs/handbook" "$work/content"; do
  "$program" check --content "$content" --theme "$theme" --strict --quiet
done
"$program" build --content "$root/docs/handbook" --theme "$theme" --output "$output"
"$program" build --content "$work/content" --theme "$theme" --output "$output/en"
