#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A million rows of a table read, typed and grouped by town: taizhang query against DuckDB and pandas.

usage: Benchmarks/rows.py [--rows 1000000] [--rounds 3] [--program PATH]

One table of progress: twelve months for every pair of a target and one of 80 towns. taizhang reads the county with
it, holds every row against the rules and answers in SQL; DuckDB and pandas (PyPI) read the same file and group it,
each in a process of its own.
"""
import argparse
import os
import random
import statistics
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from corpus import tables  # noqa: E402
from measure import BINARY, MEMORY, python_with, run  # noqa: E402

TOWNS = 80
SQL = "SELECT holder, count(*) AS n, sum(value) AS total FROM progress GROUP BY holder ORDER BY holder"
DUCKDB = """
import duckdb, sys
rows = duckdb.sql(f"SELECT 责任主体, count(*), sum(累计值) FROM read_csv('{sys.argv[1]}') GROUP BY 1 ORDER BY 1").fetchall()
print(len(rows), rows[0])
"""
PANDAS = """
import pandas, sys
rows = pandas.read_csv(sys.argv[1], parse_dates=["截止日"]).groupby("责任主体")["累计值"].agg(["count", "sum"])
print(len(rows), rows.iloc[0])
"""


def targets(count):
    rows = [(f"Q{index + 1:04d}", "水", f"第{index + 1}项改造", "公里", "累计", "累计", 500 * TOWNS, "县生态环境局",
             "环委〔2022〕2号第一条", "2022-01-01", "2022-12-31", 0, f"item-{index + 1}") for index in range(count)]
    return tables.csv("编号,领域,指标,单位,方向,进度类型,目标值,考核主体,依据,起,止,小数位,网址名", rows)


def progress(county, count, months=12):
    source = random.Random(county.seed + 1)
    rows = []
    for index in range(count):
        for town in county.towns:
            total = 0
            for month in range(1, months + 1):
                total += source.randrange(4, 16)
                rows.append((f"Q{index + 1:04d}", town.name, tables.month_end(month), total))
    return tables.csv("目标编号,责任主体,截止日,累计值", rows)


def make(folder, rows):
    county = tables.County(20260101, TOWNS, 0)
    count = max(1, round(rows / (TOWNS * 12)))
    files = dict(tables.files(county, 0, 0))
    files |= {"tables/年度目标.csv": targets(count), "tables/进度.csv": progress(county, count)}
    for name in ("tables/目标分解.csv", "tables/入河排污口.csv", "scoring/2022.yml"):
        del files[name]
    files["site.yml"] = files["site.yml"].replace("截至: 2022-09-30", "截至: 2022-12-31")
    for path, body in files.items():
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(body)
    return os.path.join(folder, "tables/进度.csv"), count * TOWNS * 12


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--binary", default=BINARY)
    parser.add_argument("--folder", default=MEMORY)
    parser.add_argument("--no-peers", action="store_true", help="time taizhang alone")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as work:
        table, count = make(f"{work}/content", arguments.rows)
        commands = {"taizhang query": [os.path.abspath(arguments.binary), "query", "--content", f"{work}/content", SQL]}
        if not arguments.no_peers:
            python = python_with("duckdb", "pandas")
            commands |= {"DuckDB": [python, "-c", DUCKDB, table], "pandas": [python, "-c", PANDAS, table]}
        runs = {name: [] for name in commands}
        for _ in range(arguments.rounds):
            for name, command in commands.items():
                runs[name].append(run(command, f"{work}/none"))
        print(f"\n### {count:,} rows, {os.path.getsize(table) / 1e6:.0f} MB\n")
    print("| program | wall s | CPU s | memory MiB | CPU of taizhang to it |")
    print("|---|---|---|---|---|")
    for name, rows in runs.items():
        wall, cpu, memory = (statistics.median(row[index] for row in rows) for index in range(3))
        ratio = statistics.median(mine[1] / row[1] for mine, row in zip(runs["taizhang query"], rows))
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {'–' if name == 'taizhang query' else f'×{ratio:.1f}'} |")


main()
