# SPDX-License-Identifier: MIT
"""Writes the workbooks and text tables beside this file: one ledger from four writers and in three texts.

Needs openpyxl, xlsxwriter and python-calamine, and the commands libreoffice and ssconvert (gnumeric).
The tests need none of these: the files are committed. Run it again only to change the ledger:
  python3 make.py
The files:
  xlsxwriter.xlsx   written by xlsxwriter, with one phonetic text put in (no writer here makes them)
  openpyxl.xlsx     written by openpyxl; results in place of formulas, since it computes none
  openpyxl-formulas.xlsx  the same with formulas that have no stored result
  libreoffice.xlsx  xlsxwriter.xlsx saved by LibreOffice Calc
  gnumeric.xlsx     xlsxwriter.xlsx saved by gnumeric
  ledger.csv, ledger-gb18030.csv, ledger-utf16.txt  the rows of the first sheet under one header row
At the end python-calamine reads the workbooks too, and the differences are printed.
"""
import datetime as dt
import io
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
import python_calamine
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

HERE = pathlib.Path(__file__).parent
SHEET = "排污口"
VALUES = "数值"
HIDDEN = "选项"
DAY = "yyyy-mm-dd"
SLASH = "yyyy/m/d"
CJK = 'yyyy"年"m"月"d"日"'
STAMP = "yyyy-mm-dd hh:mm"
TIME = "h:mm"
HOURS = "[h]:mm"
PERCENT = "0.0%"


class Rich:
    """A text of which the second run is bold."""

    def __init__(self, *runs):
        self.runs = runs

    def __str__(self):
        return "".join(self.runs)


class Formula:
    def __init__(self, text, result, form=None):
        self.text, self.result, self.form = text, result, form


class Styled:
    def __init__(self, value, form):
        self.value, self.form = value, form


TITLE = "云汀县入河排污口台账（2022年）"
SUBTITLE = "填报单位：县生态环境局　　填报日期：2022年7月1日"
# Title, the title below it in a header of two rows, the format of dates.
COLUMNS = [
    ("编号", None, None), ("名称", None, None), ("类别", None, None), ("镇街", None, None),
    ("国家编码", None, None), ("排查日期", None, DAY), ("监测", "日期", SLASH), ("监测", "因子", None),
    ("监测", "结果", None), ("是否超标", None, None), ("整治进度", None, PERCENT),
    ("日排放量（吨）", None, None), ("整治费用（万元）", None, None), ("完成时限", None, CJK),
    ("河长", None, None), ("备注", None, None),
]
HIDDEN_COLUMN = 15
HIDDEN_ROW = 8


def day(text):
    return dt.datetime.strptime(text, "%Y-%m-%d")


OUTFALLS = [
    ["HK-01", "青石镇1号污水厂排口", "城镇污水处理厂排污口", "青石镇", "370112000000000001", day("2022-03-17"),
     day("2022-03-23"), "化学需氧量、氨氮", "氨氮 3.8 mg/L", True, 0.853, 1200, 12.5, day("2022-08-31"),
     "汀河青石段河长", Rich("在线监测", "已联网", "，待验收")],
    ["HK-02", "青石镇2号雨洪口", "其他排口", "青石镇", "370112000000000002", day("2022-02-07"),
     day("2022-02-11"), "氨氮", "氨氮 0.5 mg/L", False, 1, 80.25, 3.2, day("2022-06-30"), "汀河青石段河长", None],
    ["HK-03", "东京路3号排口", "工业排污口", "青石镇", "370112000000000003", day("2022-04-08"),
     None, None, None, None, 0, 15.5, 0.3, day("2022-10-31"), "汀河青石段河长", "初期雨水未收集\n分两期整治"],
    ["HK-04", "白河镇4号生活污水口", "农业排口", "白河镇", "370112000000000004", day("2022-03-04"),
     day("2022-03-10"), "化学需氧量、氨氮", "氨氮 4.4 mg/L", True, 0.3333, 22, 8, day("2022-07-31"),
     "白河河长", "“一口一策”已定"],
    ["HK-05", "白河镇5号排口", "其他排口", "白河镇", "370112000000000005", day("2021-12-31"),
     day("2022-01-01"), "总磷", "总磷 0.05 mg/L", False, 0.57, 7.125, 0.1, day("2022-12-31"), "白河河长", None],
]
FIRST = 5  # the row of the first entry


def sums(label, first, last, parts):
    """A row of sums over the columns of amounts; `parts` are the entries summed."""
    row = [None] * len(COLUMNS)
    row[0] = label
    for column in (11, 12):
        letter = chr(65 + column)
        total = round(sum(entry[column] for entry in parts), 6)
        text = f"=SUM({letter}{first}:{letter}{last})"
        if label == "合计":
            text = f"={letter}8+{letter}11"
        row[column] = Formula(text, total)
    return row


def ledger_rows():
    town, other = OUTFALLS[:3], OUTFALLS[3:]
    return (town + [sums("小计", 5, 7, town)] + other + [sums("小计", 9, 10, other)]
            + [sums("合计", 0, 0, OUTFALLS)])


NOTES = ["注：1. 日排放量为监测当日数。", "　　2. 整治费用含设计费。"]

# Label, value: what a reader of workbooks must not get wrong.
ODD = [
    ("布尔", True), ("布尔公式", Formula("=1>2", False)), ("错误", Formula("=1/0", "#DIV/0!")),
    ("文字公式", Formula('="超"&"标"', "超标")), ("空文字公式", Formula('=""', "")),
    ("二进制噪声", Formula("=0.1+0.2", 0.30000000000000004)), ("小数", 0.1), ("很小", 1.5e-20),
    ("很大", 1.5e20), ("负数", -273.15), ("长编码", 12345678901234567), ("十五位", 123456789012345),
    ("百分比", Styled(0.853, PERCENT)), ("百分比多位", Styled(0.12345, "0%")),
    ("日期", Styled(day("2022-06-30"), DAY)), ("内置日期", Styled(day("2022-06-30"), "mm-dd-yy")),
    ("中文日期", Styled(day("2022-06-30"), CJK)), ("年月", Styled(day("2022-06-01"), 'yyyy"年"m"月"')),
    ("日期时间", Styled(dt.datetime(2022, 6, 30, 8, 5, 9), STAMP)), ("时刻", Styled(dt.time(8, 30), TIME)),
    ("秒", Styled(dt.time(23, 59, 59), "h:mm:ss")), ("时长", Styled(dt.timedelta(hours=26, minutes=30), HOURS)),
    ("序列1", Styled(1, DAY)), ("序列59", Styled(59, DAY)), ("序列61", Styled(61, DAY)),
    ("普通数带红字格式", Styled(1234.5, "#,##0.00;[Red]-#,##0.00")), ("单位格式", Styled(12, '0"days"')),
    ("文字格式数", Styled("007", "@")), ("前后空格", "  两格  "), ("换行", "上\n下"), ("转义样子", "_x0041_"),
    ("符号", "<a href=\"x\">&amp;</a>"), ("补充平面", "𠮷田😀"), ("富文本", Rich("甲", "乙 ", " 丙")),
]
CHOICES = ["城镇污水处理厂排污口", "工业排污口", "农业排口", "其他排口"]


# MARK: xlsxwriter

def with_xlsxwriter(path):
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": dt.datetime(2022, 7, 1)})
    bold = book.add_format({"bold": True})
    forms = {}

    def form(text):
        if text is None:
            return None
        return forms.setdefault(text, book.add_format({"num_format": text}))

    def put(sheet, row, column, value, style=None):
        if value is None:
            return
        if isinstance(value, Styled):
            value, style = value.value, value.form
        cell = form(style)
        if isinstance(value, Formula):
            sheet.write_formula(row, column, value.text, cell, value.result)
        elif isinstance(value, Rich):
            first, second, third = value.runs
            sheet.write_rich_string(row, column, first, bold, second, third)
        elif isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, (dt.datetime, dt.time, dt.timedelta)):
            sheet.write_datetime(row, column, value, cell)
        elif isinstance(value, str):
            sheet.write_string(row, column, value, cell)
        else:
            sheet.write_number(row, column, value, cell)

    sheet = book.add_worksheet(SHEET)
    sheet.merge_range(0, 0, 0, len(COLUMNS) - 1, TITLE, bold)
    sheet.write_string(1, 0, SUBTITLE)
    for column, (title, below, _) in enumerate(COLUMNS):
        if below is None:
            sheet.merge_range(2, column, 3, column, title, bold)
        elif below == "日期":
            sheet.merge_range(2, column, 2, column + 2, title, bold)
            sheet.write_string(3, column, below, bold)
        else:
            sheet.write_string(3, column, below, bold)
    for index, entry in enumerate(ledger_rows()):
        for column, value in enumerate(entry):
            if column == 3 and index in (0, 4):
                last = FIRST - 1 + index + (2 if index == 0 else 1)
                sheet.merge_range(FIRST - 1 + index, 3, last, 3, value)
            elif column != 3:
                put(sheet, FIRST - 1 + index, column, value, COLUMNS[column][2])
    for index, note in enumerate(NOTES):
        sheet.write_string(FIRST + len(ledger_rows()) + index, 0, note)
    sheet.set_column(HIDDEN_COLUMN - 1, HIDDEN_COLUMN - 1, 12, None, {"hidden": True})
    sheet.set_row(HIDDEN_ROW + 1, 15, None, {"hidden": True})

    values = book.add_worksheet(VALUES)
    for row, (label, value) in enumerate(ODD):
        values.write_string(row, 1, label)
        put(values, row, 3, value)
    options = book.add_worksheet(HIDDEN)
    for row, text in enumerate(CHOICES):
        options.write_string(row, 0, text)
    options.hide()
    book.close()
    with_phonetic(path)


def with_phonetic(path):
    """Puts a reading over 东京 into the shared strings, as a Japanese spreadsheet does."""
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    plain = "<si><t>东京路3号排口</t></si>"
    spoken = ('<si><t>东京路3号排口</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>'
              '<phoneticPr fontId="1"/></si>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            data = source.read(item)
            if item.filename == "xl/sharedStrings.xml":
                text = data.decode()
                assert plain in text
                data = text.replace(plain, spoken).encode()
            if item.filename == "xl/worksheets/sheet2.xml":
                text = data.decode()
                bare = '<f>&quot;&quot;</f>' if '<f>&quot;&quot;</f>' in text else '<f>""</f>'
                assert '<c r="D5">' + bare in text
                # xlsxwriter forgets that an empty result is a text; a spreadsheet does not.
                data = text.replace('<c r="D5">' + bare, '<c r="D5" t="str">' + bare).encode()
            target.writestr(item, data)


# MARK: openpyxl

def with_openpyxl(path, formulas):
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = dt.datetime(2022, 7, 1)

    def put(sheet, row, column, value, style=None):
        if value is None:
            return
        if isinstance(value, Styled):
            value, style = value.value, value.form
        if isinstance(value, Formula):
            value = value.text if formulas else value.result
            if value == "":
                return
        if isinstance(value, Rich):
            first, second, third = value.runs
            value = CellRichText(first, TextBlock(InlineFont(b=True), second), third)
        elif isinstance(value, str) and not value.startswith("="):
            # openpyxl writes such a text as it stands, and it would be read as one letter.
            value = re.sub("_(x[0-9A-Fa-f]{4}_)", r"_x005F_\1", value)
        cell = sheet.cell(row + 1, column + 1, value)
        if style is not None:
            cell.number_format = style

    sheet = book.active
    sheet.title = SHEET
    put(sheet, 0, 0, TITLE)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=len(COLUMNS))
    sheet["A1"].font = Font(bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    put(sheet, 1, 0, SUBTITLE)
    for column, (title, below, _) in enumerate(COLUMNS):
        if below in (None, "日期"):
            put(sheet, 2, column, title)
        if below is None:
            sheet.merge_cells(start_row=3, end_row=4, start_column=column + 1, end_column=column + 1)
        else:
            put(sheet, 3, column, below)
    sheet.merge_cells(start_row=3, end_row=3, start_column=7, end_column=9)
    for index, entry in enumerate(ledger_rows()):
        for column, value in enumerate(entry):
            if column != 3 or index in (0, 4):
                put(sheet, FIRST - 1 + index, column, value, COLUMNS[column][2])
    sheet.merge_cells("D5:D7")
    sheet.merge_cells("D9:D10")
    for index, note in enumerate(NOTES):
        put(sheet, FIRST + len(ledger_rows()) + index, 0, note)
    sheet.column_dimensions["O"].hidden = True
    sheet.row_dimensions[HIDDEN_ROW + 2].hidden = True

    values = book.create_sheet(VALUES)
    for row, (label, value) in enumerate(ODD):
        put(values, row, 1, label)
        put(values, row, 3, value)
    options = book.create_sheet(HIDDEN)
    for row, text in enumerate(CHOICES):
        put(options, row, 0, text)
    options.sheet_state = "hidden"
    book.save(path)


# MARK: LibreOffice and gnumeric

def with_libreoffice(source, path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["libreoffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, str(source)],
            check=True, capture_output=True)
        shutil.copy(pathlib.Path(folder) / source.name, path)


def with_gnumeric(source, path):
    subprocess.run(
        ["ssconvert", "--export-type=Gnumeric_Excel:xlsx2", str(source), str(path)],
        check=True, capture_output=True)


# MARK: Texts

def shown(value, form):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime):
        # As a spreadsheet shows the column when it saves a text.
        return {DAY: f"{value:%Y-%m-%d}", SLASH: f"{value.year}/{value.month}/{value.day}",
                CJK: f"{value.year}年{value.month}月{value.day}日"}[form]
    if form == PERCENT:
        return f"{round(value * 100, 6):g}%"
    if isinstance(value, (int, float)):
        return repr(value)
    return str(value)


def with_text():
    header = [title + (below or "") for title, below, _ in COLUMNS]
    rows = [header] + [
        [shown(value, COLUMNS[column][2]) for column, value in enumerate(entry)] for entry in OUTFALLS]

    def quoted(cell, delimiter):
        if re.search(f'["\n{delimiter}]', cell):
            return '"' + cell.replace('"', '""') + '"'
        return cell

    def text(delimiter):
        lines = [delimiter.join(quoted(cell, delimiter) for cell in row) for row in rows]
        return "".join(line + "\r\n" for line in lines)

    (HERE / "ledger.csv").write_bytes(text(",").encode("utf-8"))
    (HERE / "ledger-gb18030.csv").write_bytes(text(",").encode("gb18030"))
    (HERE / "ledger-utf16.txt").write_bytes(b"\xff\xfe" + text("\t").encode("utf-16-le"))


# MARK: A second opinion

def plain(value):
    if isinstance(value, (dt.datetime, dt.date, dt.time, dt.timedelta)):
        return str(value).removesuffix(" 00:00:00")
    if isinstance(value, float):
        return f"{value:.12g}"
    return str(value)


def compare(names):
    for sheet in (SHEET, VALUES, HIDDEN):
        read = {}
        for name in names:
            book = python_calamine.CalamineWorkbook.from_path(str(HERE / name))
            rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            read[name] = {
                (r, c): plain(value) for r, row in enumerate(rows) for c, value in enumerate(row) if value != ""}
        first = names[0]
        for name in names[1:]:
            for place in sorted(read[first].keys() | read[name].keys()):
                left, right = read[first].get(place), read[name].get(place)
                if left != right:
                    cell = f"{chr(65 + place[1])}{place[0] + 1}"
                    print(f"{sheet}!{cell}: {first} {left!r}, {name} {right!r}")


def main():
    first = HERE / "xlsxwriter.xlsx"
    with_xlsxwriter(first)
    with_openpyxl(HERE / "openpyxl.xlsx", formulas=False)
    with_openpyxl(HERE / "openpyxl-formulas.xlsx", formulas=True)
    with_libreoffice(first, HERE / "libreoffice.xlsx")
    with_gnumeric(first, HERE / "gnumeric.xlsx")
    with_text()
    compare(["xlsxwriter.xlsx", "openpyxl.xlsx", "libreoffice.xlsx", "gnumeric.xlsx"])


if __name__ == "__main__":
    main()
