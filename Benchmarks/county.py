#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a county of any size, and an equal Hugo site over the same Markdown.

usage: Benchmarks/county.py FOLDER --records N [--towns 20] [--villages 200] [--ledger-rows 200] [--progress 12]
           [--name 基准县] [--code 379921] [--seed N] [--no-hugo]

  FOLDER/content/   the county as taizhang reads it: records (of which one in twenty is a meeting with four
                    resolutions, the rest are updates), areas, holders, targets, progress, a ledger, rules
  FOLDER/hugo/      a Hugo site whose content folder is FOLDER/content itself: the same head, navigation, crumbs, list of
                    contents, previous and next, lists of 50 a page by date, a page for every holder, feed, sitemap,
                    and the county's figures by town made from the same tables

The same arguments give the same bytes. A record has about 2.5 kB of Chinese text: five headings, paragraphs with
strong text, code and links, a table of twelve rows, tasks, a list, a quotation.
"""
import argparse
import datetime
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from corpus import hugo, tables, text  # noqa: E402


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(content)


def records(folder, county, count):
    """Writes the records of a year, evenly over its days; a folder for every month."""
    for number in range(count):
        source = random.Random(1_000_003 * county.seed + number)
        day = datetime.date(2022, 1, 1) + datetime.timedelta(days=number * 272 // max(count, 1))
        meeting = number % 20 == 7
        name = f"{day.isoformat()}-{'hui' if meeting else 'dongtai'}-{number:06d}"
        place = "meetings" if meeting else "updates"
        body = text.meeting(source, county, number, day, name) if meeting else text.update(
            source, county, number, day, name)
        write(f"{folder}/{place}/{day.isoformat()[:7]}/{name}.md", body)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder")
    arguments.add_argument("--records", type=int, required=True)
    arguments.add_argument("--towns", type=int, default=20)
    arguments.add_argument("--villages", type=int, default=200)
    arguments.add_argument("--ledger-rows", type=int, default=200)
    arguments.add_argument("--progress", type=int, default=9, help="months of progress for every target and town")
    arguments.add_argument("--seed", type=int, default=20260101)
    arguments.add_argument("--name", default=tables.NAME, help="the county's name, which ends in 县 or 区")
    arguments.add_argument("--code", default=tables.CODE, help="its code of six digits")
    arguments.add_argument("--no-hugo", action="store_true", help="make the content folder alone")
    options = arguments.parse_args()
    county = tables.County(options.seed, options.towns, options.villages, options.name, options.code)
    content = f"{options.folder}/content"
    for path, body in tables.files(county, options.ledger_rows, options.progress):
        write(f"{content}/{path}", body)
    records(content, county, options.records)
    for path, body in [] if options.no_hugo else hugo.files(county):
        write(f"{options.folder}/hugo/{path}", body)


main()
