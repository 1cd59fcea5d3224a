#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the invented air data of the sample county: content/tables/空气日值.csv and 空气期值.csv.

No station stands behind these figures. They are made from a seed by a generator of
its own (no library random numbers), so that every run writes the same bytes.

What is in them: a season for each pollutant (particles high in winter, ozone in
summer), weather that all towns share and that lasts some days, a level for each town,
2-3 % of values missing (single values and runs of days), the dust of 14 to 16 March
2022 with 剔除原因 沙尘 in every town, and one heavy day on 18 January 2022.
Concentrations are whole µg/m³; CO is mg/m³ with one decimal.

The second table has the figures that the city would publish: 2020 and 2021 of the county,
2021 and its first nine months of every town with its place among the 155 towns of the city,
the composite index of each month of 2021, and the first nine months of 2022. Hekou's PM10 of
2022 is 1 µg/m³ above what its daily values give, so that an official and a computed figure
differ somewhere. Gudu is among the last three by composite index and by improvement in July,
August and September 2022, and no other town three months in a row.

Usage: python3 Scripts/sample-air.py
"""

import csv
import datetime
import fractions
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
    write_periods(path.parent / "空气期值.csv", rows)


# Places among the 155 towns of the city: 2021, and January to September 2022.
CITY_PLACES = {
    "城关街道": (97, 78), "望湖街道": (88, 72), "清溪镇": (61, 44), "云岭镇": (57, 36), "南桥镇": (93, 75),
    "东堰镇": (74, 63), "柳林镇": (80, 66), "白石镇": (109, 96), "石门镇": (121, 112), "河口镇": (139, 131),
    "新集镇": (118, 101), "古渡镇": (147, 138),
}
CITY_TOWNS = 155
# Good days and mean PM2.5 of 2021, as the targets have them for baselines.
YEAR_2021 = {
    "城关街道": (239, 43), "望湖街道": (236, 44), "清溪镇": (244, 41), "云岭镇": (244, 38), "南桥镇": (232, 45),
    "东堰镇": (234, 45), "柳林镇": (232, 45), "白石镇": (228, 47), "石门镇": (224, 49), "河口镇": (222, 53),
    "新集镇": (228, 49), "古渡镇": (221, 53),
}
# The months in which a town did not improve on 2021 as the others did: last year's index over this year's.
SLOW = {
    ("河口镇", 2): 1.015, ("河口镇", 3): 1.01, ("石门镇", 9): 1.005, ("望湖街道", 2): 1.02, ("城关街道", 2): 1.025,
    ("望湖街道", 3): 1.02, ("城关街道", 3): 1.015, ("东堰镇", 7): 1.015, ("望湖街道", 7): 1.02,
    ("东堰镇", 8): 1.01, ("望湖街道", 8): 1.015, ("望湖街道", 9): 1.01, ("古渡镇", 7): 0.995,
    ("古渡镇", 8): 0.985, ("古渡镇", 9): 0.98, ("柳林镇", 1): 1.01, ("望湖街道", 1): 1.02, ("东堰镇", 1): 1.015,
    ("南桥镇", 4): 1.01, ("柳林镇", 4): 1.015, ("东堰镇", 4): 1.02, ("柳林镇", 5): 1.01, ("清溪镇", 5): 1.02,
    ("南桥镇", 5): 1.015, ("城关街道", 6): 1.01, ("柳林镇", 6): 1.02, ("清溪镇", 6): 1.015,
}
LIMITS = {"SO2": 60, "NO2": 40, "PM10": 70, "CO": 4, "O3_8h": 160, "PM2.5": 35}
PERIOD_COLUMNS = ["期间", "起", "止", "行政区", *COLUMNS, "综合指数", "优良天数", "有效天数", "全市名次", "参排数"]
# AQI 100 of each item (HJ 633-2012).
GOOD = {"SO2": 150, "NO2": 80, "PM10": 150, "CO": 4, "O3_8h": 160, "PM2.5": 75}


def rounded(value, decimals):
    """Half even, from the exact value; Python rounds fractions so."""
    return fractions.Fraction(round(value * 10**decimals), 10**decimals)


def statistic(pollutant, values):
    """The mean, or the percentile of CO and ozone (HJ 663-2013), at the item's decimals."""
    values = sorted(fractions.Fraction(value) for value in values)
    percent = {"CO": 95, "O3_8h": 90}.get(pollutant)
    if percent is None:
        exact = sum(values) / len(values)
    else:
        place = fractions.Fraction((len(values) - 1) * percent, 100)
        lower = int(place)
        upper = min(lower + 1, len(values) - 1)
        exact = values[lower] + (values[upper] - values[lower]) * (place - lower)
    return rounded(exact, 1 if pollutant == "CO" else 0)


def composite(items):
    return sum(rounded(items[pollutant] / LIMITS[pollutant], 2) for pollutant in COLUMNS)


def decimal(value, decimals):
    return f"{float(value):.{decimals}f}"


def period_row(period, town, items=None, index=None, **more):
    first, last = period if isinstance(period, tuple) else ("", "")
    row = {"期间": "" if first else period, "起": first, "止": last, "行政区": town, **more}
    for pollutant in COLUMNS if items else []:
        row[pollutant] = decimal(items[pollutant], 1 if pollutant == "CO" else 0)
    if items or index is not None:
        row["综合指数"] = decimal(composite(items) if index is None else index, 2)
    return row


def summary(rows, town, month=None):
    """Six items of a town's counted days, its good days and its valid days."""
    own = [
        row for row in rows
        if row["行政区"] == town and not row["剔除原因"] and (month is None or int(row["日期"][5:7]) == month)
    ]
    items = {name: statistic(name, [row[name] for row in own if row[name]]) for name in COLUMNS}
    whole = [row for row in own if all(row[name] for name in COLUMNS)]
    good = sum(all(fractions.Fraction(row[name]) <= GOOD[name] for name in COLUMNS) for row in whole)
    return items, good, len(whole)


def year_before(items, town, year=False):
    """Items of 2021 from those of 2022: a little worse, and over a whole year the heating season too."""
    mean = YEAR_2021[town][1]
    particles = fractions.Fraction(mean) / items["PM2.5"] if year else fractions.Fraction(107, 100)
    factors = {"SO2": 112, "NO2": 107, "PM10": 110, "CO": 108, "O3_8h": 101, "PM2.5": 107}
    before = {}
    for name in COLUMNS:
        factor = fractions.Fraction(factors[name], 100)
        if year and name in ("PM2.5", "PM10"):
            factor = particles * (fractions.Fraction(103, 100) if name == "PM10" else 1)
        before[name] = rounded(items[name] * factor, 1 if name == "CO" else 0)
    before["NO2"] += 3 if year and town == "城关街道" else 0
    before["PM10"] += (7 if year else -6) if town == "古渡镇" else 0
    return before


def write_periods(path, rows):
    nine, nine_before = ("2022-01", "2022-09"), ("2021-01", "2021-09")
    county = {"SO2": 12, "NO2": 31, "PM10": 86, "CO": 1.3, "O3_8h": 180, "PM2.5": 46}
    county_nine = {"SO2": 11, "NO2": 29, "PM10": 82, "CO": 1.2, "O3_8h": 184, "PM2.5": 44}
    exact = [{name: fractions.Fraction(str(value)) for name, value in items.items()}
             for items in (county, county_nine)]
    periods = [
        period_row("2020", "云汀县", 优良天数=260, 有效天数=364),
        period_row("2021", "云汀县", exact[0], 优良天数=232, 有效天数=362),
        period_row(nine_before, "云汀县", exact[1], 优良天数=166, 有效天数=271),
    ]
    for name, *_ in TOWNS:
        items, _, _ = summary(rows, name)
        good, _ = YEAR_2021[name]
        place, _ = CITY_PLACES[name]
        periods.append(period_row(
            "2021", name, year_before(items, name, year=True), 优良天数=good, 有效天数=358, 全市名次=place,
            参排数=CITY_TOWNS))
        periods.append(period_row(
            nine_before, name, year_before(items, name), 优良天数=round(good * 166 / 232), 有效天数=268))
    for month in range(1, 10):
        for position, (name, *_) in enumerate(TOWNS):
            items, _, _ = summary(rows, name, month)
            ratio = SLOW.get((name, month), 1.045 + 0.004 * ((position * 5 + month * 3) % 7))
            index = round(float(composite(items)) * ratio, 2)
            periods.append(period_row(f"2021-{month:02}", name, index=index))
    for name, *_ in TOWNS:
        items, good, valid = summary(rows, name)
        items["PM10"] += name == "河口镇"
        periods.append(period_row(
            nine, name, items, 优良天数=good, 有效天数=valid, 全市名次=CITY_PLACES[name][1], 参排数=CITY_TOWNS))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, PERIOD_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(periods)
    print(f"{path.name}: {len(periods)} rows")


if __name__ == "__main__":
    main()
