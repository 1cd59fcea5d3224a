#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Turns content/tables/扬尘源.csv, which sample-ledgers.py writes, into the workbook that an office would keep.

The sheet has a title and a line of small print, two header rows with spanning labels, the kinds of sources and runs of
one town as merged cells, a row of subtotals under each kind, one of totals, and notes. The CSV is removed. Every run
writes the same bytes.

Usage: python3 Scripts/sample-workbook.py   (needs openpyxl)
"""

import csv
import datetime
import pathlib

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from fixed_workbook import save

TABLES = pathlib.Path(__file__).resolve().parent.parent / "content" / "tables"
SOURCE = TABLES / "扬尘源.csv"
BOOK = TABLES / "扬尘源.xlsx"

# The column of the CSV, the label over it (None: the column's own spans both rows), and its own label.
COLUMNS = [
    ("类型", None, "类型"), ("编号", None, "编号"), ("名称", None, "名称"), ("行业", None, "行业"),
    ("镇街", "位置", "镇街"), ("村居", "位置", "村居"), ("面积或规模", None, "面积或规模"),
    ("责任单位", None, "责任单位"), ("监管部门", None, "监管部门"), ("登记日期", None, "登记日期"),
    ("抽查处次", "自年初累计", "抽查处次"), ("达标处次", "自年初累计", "达标处次"),
    ("秸秆火点数", "自年初累计", "秸秆火点数"),
    ("围挡", "六个百分之百（%）", "围挡"), ("物料覆盖", "六个百分之百（%）", "物料覆盖"),
    ("道路硬化", "六个百分之百（%）", "道路硬化"), ("车辆冲洗", "六个百分之百（%）", "车辆冲洗"),
    ("湿法作业", "六个百分之百（%）", "湿法作业"), ("密闭运输", "六个百分之百（%）", "密闭运输"),
    ("发现日期", "问题", "发现日期"), ("问题", "问题", "问题"),
    ("整改措施", "整改", "措施"), ("整改时限", "整改", "时限"), ("整改开始日期", "整改", "开始日期"),
    ("完成日期", "整改", "完成日期"), ("验收单位", "销号", "验收单位"), ("销号日期", "销号", "销号日期"),
    ("复查日期", "复查", "复查日期"), ("复查情况", "复查", "复查情况"), ("反弹日期", "复查", "反弹日期"),
]
SUMS = ["抽查处次", "达标处次", "秸秆火点数"]
NUMBERS = SUMS + ["围挡", "物料覆盖", "道路硬化", "车辆冲洗", "湿法作业", "密闭运输"]
FIRST = 5


def value(name, text):
    """The cell's value as a person types it: numbers, dates, and nothing for an empty cell."""
    if not text:
        return None
    if name in NUMBERS:
        return float(text) if "." in text else int(text)
    if name.endswith("日期") or name == "整改时限":
        return datetime.date.fromisoformat(text)
    return text


def runs(values):
    """Runs of one value: its first and last index."""
    first = 0
    for index in range(1, len(values) + 1):
        if index == len(values) or values[index] != values[first]:
            yield first, index - 1
            first = index


def header(sheet):
    width = len(COLUMNS)
    sheet.cell(1, 1, "云汀县扬尘源管控台账（2022年）").font = Font(name="宋体", size=18, bold=True)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    sheet.cell(2, 1, "填报单位：县生态环境保护委员会办公室")
    sheet.cell(2, width - 2, "截至 2022 年 9 月 30 日")
    spans = list(runs([(upper or name) for name, upper, _ in COLUMNS]))
    for first, last in spans:
        name, upper, own = COLUMNS[first]
        sheet.cell(3, first + 1, upper or own)
        if upper is None:
            sheet.merge_cells(start_row=3, end_row=4, start_column=first + 1, end_column=first + 1)
            continue
        sheet.merge_cells(start_row=3, end_row=3, start_column=first + 1, end_column=last + 1)
        for index in range(first, last + 1):
            sheet.cell(4, index + 1, COLUMNS[index][2])


def total(sheet, row, word, rows):
    sheet.cell(row, 1, word)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
    for name in SUMS:
        column = next(i for i, c in enumerate(COLUMNS, 1) if c[0] == name)
        figures = [int(r[name]) for r in rows if r[name]]
        if figures:
            sheet.cell(row, column, sum(figures))
    for column in range(1, len(COLUMNS) + 1):
        sheet.cell(row, column).font = Font(name="宋体", size=10, bold=True)
        sheet.cell(row, column).fill = PatternFill("solid", fgColor="F2F2F2")


def entries(sheet, rows):
    names = [name for name, _, _ in COLUMNS]
    town, row = names.index("镇街") + 1, FIRST
    for first, last in runs([r["类型"] for r in rows]):
        part = rows[first : last + 1]
        for record in part:
            for column, name in enumerate(names, 1):
                cell = sheet.cell(row, column, value(name, record[name]))
                if isinstance(cell.value, datetime.date):
                    cell.number_format = "yyyy/m/d"
            row += 1
        start = row - len(part)
        for column, values in ((1, [0] * len(part)), (town, [r["镇街"] for r in part])):
            for top, bottom in runs(values):
                if bottom > top:
                    for index in range(start + top + 1, start + bottom + 1):
                        sheet.cell(index, column).value = None
                    sheet.merge_cells(
                        start_row=start + top, end_row=start + bottom, start_column=column, end_column=column)
        total(sheet, row, "小 计", part)
        row += 1
    total(sheet, row, "合 计", rows)
    return row


def dress(sheet, last):
    thin = Side(style="thin", color="808080")
    for cells in sheet.iter_rows(min_row=3, max_row=last, max_col=len(COLUMNS)):
        for cell in cells:
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    for index, (name, _, _) in enumerate(COLUMNS, 1):
        wide = name in ("名称", "问题", "整改措施", "复查情况")
        sheet.column_dimensions[get_column_letter(index)].width = 26 if wide else 12
    sheet.freeze_panes = "D5"


def main():
    with SOURCE.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    missing = set(rows[0]) ^ {name for name, _, _ in COLUMNS}
    assert not missing, missing
    book = Workbook()
    sheet = book.active
    sheet.title = "扬尘源"
    header(sheet)
    last = entries(sheet, rows)
    dress(sheet, last)
    notes = ["注：1. “六个百分之百”只填建筑工地，按最近一次抽查的比例填写。", "2. 抽查和达标按处次自年初累计。"]
    for offset, note in enumerate(notes, 1):
        sheet.cell(last + offset, 1, note)
        sheet.merge_cells(
            start_row=last + offset, end_row=last + offset, start_column=1, end_column=len(COLUMNS))
    sheet.cell(last + 3, 1, "审核：县生态环境局")
    sheet.cell(last + 3, 20, "填报日期：2022 年 10 月 8 日")
    save(book, BOOK)
    SOURCE.unlink()
    print(f"{BOOK.name}: {len(rows)} 条")


if __name__ == "__main__":
    main()
