#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws the pictures of two items of the sample county's 督察整改 ledger: content/files/zg-01-before.png and so on.

They are drawings and no photographs: a river bank with rubbish and cleaned, a gravel yard bare and covered.

Usage: python3 Scripts/sample-pictures.py
"""

import pathlib
import struct
import zlib

FILES = pathlib.Path(__file__).resolve().parent.parent / "content" / "files"
WIDTH, HEIGHT = 640, 400
SKY, HILL, RIVER, RIPPLE = (206, 224, 235), (150, 178, 160), (112, 160, 186), (140, 182, 204)
SOIL, GRASS, PLANT, TRUNK = (178, 150, 112), (126, 172, 104), (66, 128, 70), (110, 84, 60)
RUBBISH = [(214, 214, 206), (92, 96, 108), (196, 92, 72), (70, 124, 168), (228, 196, 96)]
GRAVEL, DUST, NET, CONCRETE = (164, 158, 150), (214, 204, 188), (70, 138, 92), (196, 198, 200)
STEEL, WATER, RED = (96, 106, 116), (150, 202, 228), (198, 72, 60)


class Canvas:
    def __init__(self, colour):
        self.rows = [bytearray(bytes(colour) * WIDTH) for _ in range(HEIGHT)]

    def span(self, y, left, right, colour):
        left, right = max(0, int(left)), min(WIDTH, int(right))
        if 0 <= y < HEIGHT and left < right:
            self.rows[y][left * 3 : right * 3] = bytes(colour) * (right - left)

    def box(self, left, top, right, bottom, colour):
        for y in range(top, bottom):
            self.span(y, left, right, colour)

    def disc(self, x, y, across, down, colour):
        for line in range(-down, down + 1):
            half = across * (1 - (line / down) ** 2) ** 0.5
            self.span(y + line, x - half, x + half, colour)

    def heap(self, left, right, foot, height, colour):
        """A heap with a round top."""
        for line in range(height):
            half = (right - left) / 2 * (1 - (line / height) ** 2) ** 0.5
            self.span(foot - line, (left + right) / 2 - half, (left + right) / 2 + half, colour)

    def save(self, name):
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        lines = b"".join(b"\0" + bytes(row) for row in self.rows)
        header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        FILES.mkdir(parents=True, exist_ok=True)
        (FILES / name).write_bytes(
            b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


def river(ground):
    canvas = Canvas(SKY)
    canvas.heap(-80, 360, 170, 70, HILL)
    canvas.heap(260, 760, 170, 95, HILL)
    canvas.box(0, 170, WIDTH, 270, RIVER)
    for number in range(14):
        canvas.box(number * 97 % 600, 182 + number * 6, number * 97 % 600 + 56, 184 + number * 6, RIPPLE)
    for y in range(250, HEIGHT):
        canvas.span(y, 0, WIDTH if y > 270 else (y - 250) * 32, ground)
    return canvas


def rubbish_bank():
    canvas = river(SOIL)
    for left, right, height in [(40, 210, 62), (250, 400, 48), (450, 610, 70)]:
        canvas.heap(left, right, 372, height, (138, 130, 118))
        for number in range(34):
            x = left + 14 + number * 53 % (right - left - 28)
            y = 368 - number * 29 % (height - 14)
            canvas.box(x, y - 7, x + 6 + number * 7 % 13, y, RUBBISH[number % len(RUBBISH)])
    canvas.save("zg-01-before.png")


def clean_bank():
    canvas = river(GRASS)
    for number in range(120):
        x, y = number * 173 % WIDTH, 282 + number * 67 % 112
        canvas.box(x, y - 5, x + 2, y, PLANT)
        canvas.box(x + 3, y - 3, x + 5, y, PLANT)
    for x in (90, 250, 410, 560):
        canvas.box(x - 4, 262, x + 4, 316, TRUNK)
        canvas.disc(x, 250, 30, 26, PLANT)
    # The height limit at the path.
    canvas.box(20, 320, 26, 392, STEEL)
    canvas.box(150, 320, 156, 392, STEEL)
    for x in range(20, 156, 16):
        canvas.box(x, 320, x + 16, 328, RED if x // 16 % 2 else (244, 244, 240))
    canvas.save("zg-01-after.png")


def yard(ground):
    canvas = Canvas(SKY)
    canvas.heap(-60, 420, 220, 90, HILL)
    canvas.heap(330, 740, 220, 60, HILL)
    canvas.box(0, 220, WIDTH, HEIGHT, ground)
    return canvas


HEAPS = [(30, 250, 120), (220, 440, 150), (420, 600, 100)]


def bare_yard():
    canvas = yard(SOIL)
    for x, y, across, down in [(150, 196, 120, 34), (360, 160, 150, 40), (540, 204, 100, 28)]:
        canvas.disc(x, y, across, down, DUST)
    for number, (left, right, height) in enumerate(HEAPS):
        canvas.heap(left, right, 330, height, tuple(part - number * 10 for part in GRAVEL))
    for number in range(90):
        x, y = number * 131 % WIDTH, 336 + number * 47 % 60
        canvas.box(x, y, x + 5, y + 3, GRAVEL)
    canvas.save("zg-02-before.png")


def covered_yard():
    canvas = yard(CONCRETE)
    for left, right, height in HEAPS:
        canvas.heap(left, right, 330, height, NET)
        for line in range(0, height, 12):
            half = (right - left) / 2 * (1 - (line / height) ** 2) ** 0.5
            canvas.span(330 - line, (left + right) / 2 - half, (left + right) / 2 + half, (92, 160, 114))
    # The washing place at the gate.
    canvas.box(470, 352, 630, 358, STEEL)
    for x in (480, 550, 620):
        canvas.box(x - 3, 300, x + 3, 392, STEEL)
        for line in range(8):
            canvas.box(x + 6 + line * 4, 306 + line * 6, x + 10 + line * 4, 309 + line * 6, WATER)
    canvas.save("zg-02-after.png")


if __name__ == "__main__":
    rubbish_bank()
    clean_bank()
    bare_yard()
    covered_yard()
