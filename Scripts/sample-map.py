#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the invented boundaries of the sample county: content/areas.geojson.

No survey stands behind them. Each town gets the land nearer to its seat than to any other
(a Voronoi cell, clipped to the county), and each edge is bent a little by numbers made from
its two ends, so that neighbours share every point and every run writes the same bytes.

Usage: python3 Scripts/sample-map.py
"""

import hashlib
import json
import pathlib

# Code and seat: kilometres east and north of the county seat.
TOWNS = {
    "379921001": (0.0, 0.5),
    "379921002": (7.5, 3.5),
    "379921101": (3.5, 14.5),
    "379921102": (-19.0, 16.5),
    "379921103": (0.5, -10.5),
    "379921104": (19.0, -2.5),
    "379921105": (17.5, 13.0),
    "379921106": (-25.5, 3.0),
    "379921107": (-8.5, 7.5),
    "379921108": (12.5, -13.0),
    "379921109": (-13.0, -4.5),
    "379921110": (-14.0, -17.0),
}
COUNTY = [
    (-33, 9), (-29, 19), (-19, 25), (-9, 22), (2, 25.5), (12, 22), (23, 22.5), (28, 13),
    (26, 4), (29, -5), (24, -13), (25, -21), (13, -23), (2, -20), (-5, -27), (-16, -25),
    (-28, -20), (-31, -9), (-28, -1),
]
SEAT = (117.5124, 36.4813)
KM_EAST, KM_NORTH = 89.5, 111.0


def clip(polygon, own, other):
    """The part of a polygon that is nearer to one seat than to another."""
    a, b = other[0] - own[0], other[1] - own[1]
    c = (other[0] ** 2 + other[1] ** 2 - own[0] ** 2 - own[1] ** 2) / 2
    side = [a * x + b * y - c for x, y in polygon]
    found = []
    for i, point in enumerate(polygon):
        j = (i + 1) % len(polygon)
        if side[i] <= 0:
            found.append(point)
        if side[i] * side[j] < 0:
            t = side[i] / (side[i] - side[j])
            found.append(tuple(p + t * (q - p) for p, q in zip(point, polygon[j])))
    return found


CORNERS = []


def rounded(point):
    return tuple(round(value, 3) + 0.0 for value in point)


def corner(point):
    """The corner near a point that another cell has already, so that neighbours have the same one."""
    for known in CORNERS:
        if abs(known[0] - point[0]) + abs(known[1] - point[1]) < 0.02:
            return known
    CORNERS.append(rounded(point))
    return CORNERS[-1]


def bent(start, end, width=0.16, depth=3):
    """The points from one end up to, not including, the other; the same line from both sides."""
    if depth == 0 or abs(start[0] - end[0]) + abs(start[1] - end[1]) < 1.6:
        return [start]
    low, high = sorted([start, end])
    digest = hashlib.sha256(repr((low, high)).encode()).digest()
    push = (digest[0] / 255 - 0.5) * width
    middle = rounded(
        ((low[0] + high[0]) / 2 - push * (high[1] - low[1]), (low[1] + high[1]) / 2 + push * (high[0] - low[0]))
    )
    return bent(start, middle, width, depth - 1) + bent(middle, end, width, depth - 1)


def degrees(point):
    return [round(SEAT[0] + point[0] / KM_EAST, 4), round(SEAT[1] + point[1] / KM_NORTH, 4)]


def feature(code):
    cell = COUNTY
    for other, seat in TOWNS.items():
        if other != code:
            cell = clip(cell, TOWNS[code], seat)
    corners = [corner(point) for point in cell]
    ring = [point for i, start in enumerate(corners) for point in bent(start, corners[(i + 1) % len(corners)])]
    points = [degrees(point) for point in ring]
    # Counter-clockwise, as RFC 7946 asks of outer rings.
    points = points[::-1] if sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])
    ) < 0 else points
    return {
        "type": "Feature",
        "properties": {"代码": code},
        "geometry": {"type": "Polygon", "coordinates": [points + points[:1]]},
    }


def main():
    lines = [json.dumps(feature(code), ensure_ascii=False, separators=(",", ":")) for code in TOWNS]
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    path = pathlib.Path(__file__).resolve().parent.parent / "content" / "areas.geojson"
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {len(lines)} areas, {len(text)} bytes")


main()
