#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the workbooks of Tests/GoldenTests/Rejected: small sites whose tables are kept as offices keep them, each
with one thing that is not as it should be. What is said about each is in expected.txt beside its content.

Usage: python3 Scripts/rejected-workbooks.py   (needs openpyxl)
"""

import datetime
import pathlib

from openpyxl import Workbook

from fixed_workbook import save

SHELF = pathlib.Path(__file__).resolve().parent.parent / "Tests" / "GoldenTests" / "Rejected"
SITE = '标题: 青石县生态环境\n县: {名称: 青石县, 代码: "379921"}\n年度: 2022\n截至: 2022-06-30\n'
TEXTS = {
    "行政区.csv": "代码,名称,类型,上级\n379921,青石县,县,\n379921101,白石镇,镇,379921\n379921102,石门镇,镇,379921\n",
    "责任主体.csv": "编号,名称,类别,行政区\nZ01,白石镇,镇街,白石镇\nZ02,石门镇,镇街,石门镇\nB01,县住建局,部门,\n",
    "年度目标.csv": "编号,领域,指标,单位,方向,进度类型,目标值,考核主体,起,止\n"
    "Q01,气,清洁取暖改造,户,累计,累计,1200,白石镇、石门镇,2022-01-01,2022-12-31\n",
}
HEADER = ["目标编号", "责任主体", "截止日", "累计值", "说明"]
DAY = datetime.date(2022, 3, 31)
ROWS = [["Q01", "白石镇", DAY, 12, None], ["Q01", "石门镇", DAY, 30, None]]


def site(name, tables="", without=()):
    folder = SHELF / name / "content"
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    (folder / "site.yml").write_text(SITE + tables, encoding="utf-8")
    for file, text in TEXTS.items():
        if file not in without:
            (folder / "tables" / file).write_text(text, encoding="utf-8")
    return folder / "tables"


def book(folder, sheets, file="进度.xlsx"):
    """A workbook of sheets given as name and rows; gives the openpyxl sheets to change before saving."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    made = []
    for title, rows in sheets:
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
        made.append(sheet)
    return workbook, made, folder / file


def progress(name, change, rows=None, sheets=None, tables=""):
    folder = site(name, tables)
    workbook, made, path = book(folder, sheets or [("进度", rows or [HEADER, *ROWS])])
    change(*made)
    save(workbook, path)


def titled(sheet):
    sheet.insert_rows(1, 2)
    sheet["A1"] = "清洁取暖进度"
    sheet["D2"] = "单位：万户"


def shown(sheet):
    sheet["D2"].number_format = '0.0"万"'
    sheet["D3"].number_format = '0!.0,"万"'


def layout(sheet):
    sheet.insert_rows(1, 2)
    sheet["A1"] = "青石县清洁取暖改造进度"
    sheet.merge_cells("A1:E1")
    sheet["C2"], sheet["C3"], sheet["D3"] = "第一季度", "截止日", "累计值"
    sheet.merge_cells("C2:D2")
    for column, text in (("A", "目标编号"), ("B", "责任主体"), ("E", "说明")):
        sheet[f"{column}2"], sheet[f"{column}3"] = text, None
        sheet.merge_cells(f"{column}2:{column}3")
    sheet["A5"] = None
    sheet.merge_cells("A4:A5")
    sheet["A6"], sheet["D6"] = "合  计", 42
    sheet["A7"] = "注：户数为验收合格的户数"
    sheet.row_dimensions[5].hidden = True
    sheet["G3"], sheet["G4"] = "经办", "李"
    sheet.column_dimensions["G"].hidden = True


def cell(reference, value):
    def change(sheet):
        sheet[reference] = value

    return change


def merged(range_):
    def change(sheet):
        first, *rest = [cell for row in sheet[range_] for cell in row]
        for other in rest:
            other.value = None
        sheet.merge_cells(range_)

    return change


def hide(*sheets):
    sheets[-1].sheet_state = "hidden"


def part(sheet):
    sheet.insert_rows(3)
    sheet["A3"] = "一、山区乡镇"
    sheet.merge_cells("A3:E3")


def main():
    nothing = lambda *sheets: None
    progress("table-layout", layout)
    progress("merged-row", part)
    progress("merged-number", merged("D2:D3"))
    progress("uncomputed-formula", cell("D3", "=10+20"))
    progress("cell-error", cell("D3", "#DIV/0!"))
    progress("title-unit", titled)
    progress("shown-multiple", shown)
    progress("lost-digits", cell("E2", 370112000000000123))
    progress("total-mismatch", lambda sheet: sheet.append(["合计", None, None, 45]))
    other = ("联系方式", [["单位", "科室"], ["白石镇", "环保站"]])
    progress("hidden-sheet", hide, sheets=[("进度", [HEADER, *ROWS]), other])
    progress("unknown-sheet", nothing, sheets=[("进度", [HEADER, *ROWS]), other])
    towns = [("白石镇", [HEADER, ROWS[0]]), ("石门镇", [HEADER, ROWS[1]])]
    progress("which-sheet", nothing, sheets=towns)
    declared = "数据表:\n  - 种类: 进度\n    文件: tables/进度.xlsx\n"
    progress("no-such-sheet", nothing, sheets=towns, tables=declared + "    工作表: 白石乡\n")
    progress("no-header-row", nothing, tables=declared + "    表头行: 9\n")
    progress("bad-rows", nothing, tables=declared + "    表头行: 第一行\n    略过行: [4-2]\n")
    progress("unknown-column-fill", nothing, tables=declared + "    向下填充: [责任主题]\n")
    folder = site(
        "duplicate-id-sheets", without=["责任主体.csv"],
        tables='数据表:\n  - {种类: 责任主体, 文件: tables/名单.xlsx, 工作表: "*镇"}\n')
    holders = ["编号", "名称", "类别", "行政区"]
    towns = [[holders, ["Z01", "白石镇", "镇街", "白石镇"]], [holders, ["Z01", "石门镇", "镇街", "石门镇"]]]
    workbook, _, path = book(folder, [("白石镇", towns[0]), ("石门镇", towns[1])], "名单.xlsx")
    save(workbook, path)
    folder = site("ambiguous-header", without=["年度目标.csv"])
    columns = ["编号", "领域", "指标", "单位", "方向", "进度类型", "目标值", "考核主体", "起", "止", "曾用"]
    goal = TEXTS["年度目标.csv"].splitlines()[1].split(",")
    goal[6] = int(goal[6])
    rows = [columns, [None] * 10 + ["网址名"], [*goal, "heating"]]
    workbook, _, path = book(folder, [("年度目标", rows)], "年度目标.xlsx")
    save(workbook, path)

    # The rest of this site is written by hand.
    columns = ["编号", "名称", "镇街", "责任单位", "排查日期", "溯源结论"]
    outfall = ["PK-1", "一号口", "白石镇", "白石镇", "2022-03-01", "看管人 13800001238"]
    folder = SHELF / "personal-data-cells" / "content" / "tables"
    workbook, _, path = book(folder, [("入河排污口", [columns, outfall])], "入河排污口.xlsx")
    save(workbook, path)


if __name__ == "__main__":
    main()
