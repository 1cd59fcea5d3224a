#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the invented daily air data of the sample county: content/tables/空气日值.csv.

No station stands behind these figures. They are made from a seed by a generator of
its own (no library random numbers), so that every run writes the same bytes.

What is in them: a season for each pollutant (particles high in winter, ozone in
summer), weather that all towns share and that lasts some days, a level for each town,
2-3 % of values missing (single values and runs of days), the dust of 14 to 16 March
2022 with 剔除原因 沙尘 in every town, and one heavy day on 18 January 2022.
Concentrations are whole µg/m³; CO is mg/m³ with one decimal.

Usage: python3 Scripts/sample-air.py
"""

import csv
import datetime
import math
import pathlib

FIRST = datetime.date(2022, 1, 1)
LAST = datetime.date(2022, 9, 30)
DUST = {datetime.date(2022, 3, 14): 298, datetime.date(2022, 3, 15): 471, datetime.date(2022, 3, 16): 214}
HEAVY = datetime.date(2022, 1, 18)

# Name, level of particles, level of ozone, level of NO2 and CO, level of SO2.
TOWNS = [
    ("城关街道", 0.92, 0.97, 1.24, 0.92),
    ("望湖街道", 0.95, 0.98, 1.14, 0.94),
    ("清溪镇", 0.87, 0.99, 0.82, 0.82),
    ("云岭镇", 0.82, 0.99, 0.70, 0.74),
    ("南桥镇", 0.98, 1.00, 1.04, 1.04),
    ("东堰镇", 0.97, 1.00, 0.92, 0.94),
    ("柳林镇", 0.99, 1.00, 0.94, 0.96),
    ("白石镇", 1.04, 1.01, 1.00, 1.10),
    ("石门镇", 1.08, 1.01, 1.06, 1.24),
    ("河口镇", 1.15, 1.00, 1.10, 1.20),
    ("新集镇", 1.10, 1.00, 0.98, 1.06),
    ("古渡镇", 1.21, 0.99, 1.08, 1.12),
]

# Middle of each month, January to September.
SEASON = {
    "SO2": (15, 13, 11, 9, 8, 8, 7, 7, 9),
    "NO2": (42, 33, 32, 27, 23, 20, 17, 18, 25),
    "PM10": (109, 93, 93, 81, 68, 55, 43, 42, 61),
    "CO": (1.1, 0.9, 0.7, 0.6, 0.6, 0.6, 0.6, 0.6, 0.7),
    "O3_8h": (62, 80, 106, 130, 149, 160, 147, 143, 137),
    "PM2.5": (75, 61, 45, 37, 30, 28, 24, 24, 31),
}
SPREAD = {"SO2": 0.16, "NO2": 0.22, "PM10": 0.30, "CO": 0.20, "O3_8h": 0.24, "PM2.5": 0.36}
COLUMNS = ["SO2", "NO2", "PM10", "CO", "O3_8h", "PM2.5"]


class Generator:
    """A linear congruential generator (the multiplier of Knuth's MMIX)."""

    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53

    def normal(self):
        return sum(self.uniform() for _ in range(12)) - 6


def season(pollutant, date):
    """The value of the season, joined by straight lines between the middles of months."""
    values = SEASON[pollutant]
    place = (date.month - 1) + (date.day - 15) / 30.5
    place = min(max(place, 0), len(values) - 1)
    lower = min(int(place), len(values) - 2)
    return values[lower] + (values[lower + 1] - values[lower]) * (place - lower)


def main():
    generator = Generator(20220318)
    dates = [FIRST + datetime.timedelta(days=n) for n in range((LAST - FIRST).days + 1)]

    # Weather that all towns share: one walk for stagnation, one for sun.
    stagnation, sun, weather = 0.0, 0.0, []
    for _ in dates:
        stagnation = 0.66 * stagnation + 0.75 * generator.normal()
        sun = 0.60 * sun + 0.80 * generator.normal()
        weather.append((max(min(stagnation, 1.7), -2.2), max(min(sun, 2.2), -2.4)))

    rows = []
    silent = {name: 0 for name, *_ in TOWNS}
    for date, (stagnant, sunny) in zip(dates, weather):
        for name, particles, ozone, traffic, sulphur in TOWNS:
            level = {"SO2": sulphur, "NO2": traffic, "PM10": particles, "CO": 0.6 + 0.4 * traffic,
                     "O3_8h": ozone, "PM2.5": particles}
            day = {}
            for pollutant in COLUMNS:
                driver = sunny if pollutant == "O3_8h" else stagnant
                spread = SPREAD[pollutant]
                factor = math.exp(spread * driver - spread * spread / 2 + 0.07 * generator.normal())
                day[pollutant] = season(pollutant, date) * level[pollutant] * factor
            if date == HEAVY:
                day.update({"PM2.5": 176 * particles, "PM10": 232 * particles, "NO2": 68 * traffic, "CO": 2.1})
            if date in DUST:
                day["PM10"] = DUST[date] * (0.9 + 0.1 * particles) * (1 + 0.05 * generator.normal())
                day["PM2.5"] = day["PM10"] * 0.21
            day["PM10"] = max(day["PM10"], day["PM2.5"] * 1.12)

            # A station falls silent for a run of days, or one value fails the day's check.
            if silent[name] == 0 and generator.uniform() < 0.010:
                silent[name] = 1 + int(generator.uniform() * 3)
            row = {"日期": date.isoformat(), "行政区": name, "剔除原因": "沙尘" if date in DUST else ""}
            for pollutant in COLUMNS:
                missing = silent[name] > 0 or generator.uniform() < 0.005
                if date in DUST or date == HEAVY:
                    missing = False
                value = day[pollutant]
                text = f"{value:.1f}" if pollutant == "CO" else str(max(round(value), 2))
                row[pollutant] = "" if missing else text
            silent[name] = max(silent[name] - 1, 0)
            rows.append(row)

    path = pathlib.Path(__file__).resolve().parent.parent / "content" / "tables" / "空气日值.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["日期", "行政区", *COLUMNS, "剔除原因"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows")


if __name__ == "__main__":
    main()
