#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Contrast of every pair of text and ground of a theme, light and dark (WCAG 2.2, 1.4.3 and 1.4.11).

Usage: contrast.py THEME_FOLDER. The parent's colours are read first; ends with 1 where a pair is too weak.
"""
import pathlib
import re
import sys

TEXTS = ["ink", "ink-2", "ink-3", "jade", "jade-deep"]
GROUNDS = ["paper", "card", "jade-tint"]
PAIRS = [(text, ground, 4.5) for text in TEXTS for ground in GROUNDS] + [
    ("on-jade", "jade", 4.5), ("notice", "notice-tint", 4.5), ("on-band", "band", 4.5), ("on-band-2", "band", 4.5),
    # The brightest hill of qingshan behind the words.
    ("on-band", "#2d5f93", 4.5), ("on-band-2", "#2d5f93", 4.5),
] + [(status, ground, 4.5) for status in
     ["done", "on-schedule", "slightly-behind", "behind", "seriously-behind", "no-data"]
     for ground in ["paper", "card", status + "-tint"]] + [
    ("unreachable", "unreachable-tint", 4.5)] + [
    (f"on-series-{n}", f"series-{n}", 4.5) for n in range(1, 7)] + [
    (f"series-{n}", "card", 3.0) for n in (1, 3, 4, 6)]


def layers(folder):
    """The theme's folder after those it inherits from: each beside its child, or among the project's own themes."""
    manifest = folder / "theme.yml"
    if not manifest.is_file():
        sys.exit(f"{manifest}: 没有这个文件 / no such file")
    found = re.search(r"^(?:parent|继承):\s*[\"']?([\w-]+)", manifest.read_text("utf-8"), re.M)
    if not found:
        return [folder]
    name = found.group(1)
    places = [folder.resolve().parent / name, pathlib.Path(__file__).resolve().parent.parent / "themes" / name]
    parent = next((place for place in places if (place / "theme.yml").is_file()), None)
    if parent is None:
        sys.exit(f"{manifest}: 找不到上级主题“{name}” / no parent theme in {', '.join(map(str, places))}")
    return layers(parent) + [folder]


def colours(folder, dark):
    values = {}
    for layer in layers(folder):
        for name in ("charts.css", "site.css", "theme.css"):
            sheet = layer / "assets" / name
            if not sheet.exists():
                continue
            text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)
            blocks = re.findall(r"^:root\s*\{(.*?)\}", text, re.S | re.M)
            if dark:
                blocks += re.findall(r"prefers-color-scheme: dark\)\s*\{\s*:root\s*\{(.*?)\}", text, re.S)
            for block in blocks:
                values.update(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,6})\b", block))
    return values


def luminance(colour):
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    weak = checked = 0
    for dark in (False, True):
        values = colours(folder, dark)
        worst = (99.0, "")
        for text, ground, least in PAIRS:
            pair = [name if name.startswith("#") else values.get(name) for name in (text, ground)]
            if None in pair:
                continue
            high, low = sorted((luminance(c) for c in pair), reverse=True)
            ratio = (high + 0.05) / (low + 0.05)
            checked += 1
            worst = min(worst, (ratio, f"{text} on {ground}"))
            if ratio < least:
                weak += 1
                print(f"{'dark' if dark else 'light'}: {text} {pair[0]} on {ground} {pair[1]}: {ratio:.2f}, not {least}")
        print(f"{'dark' if dark else 'light'}: least {worst[0]:.2f} ({worst[1]})")
    print(f"{checked} pairs, {weak} too weak")
    return 1 if weak else 0


sys.exit(main())
