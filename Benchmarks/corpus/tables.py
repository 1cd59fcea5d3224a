# SPDX-License-Identifier: MIT
"""The tables, rules and configuration of the county."""
import datetime
import random
from collections import namedtuple

Town = namedtuple("Town", "code name slug")
SURNAMES = "青白柳云龙望长桃双石金清红东西南北古新大凤太永福安和三五七九黄沙平高马李王杨枫松"
ENDINGS = ["石", "河", "溪", "台", "泉", "江", "岭", "源", "桥", "门", "山", "湾", "川"]


NAME = "基准县"
CODE = "379921"


class County:
    def __init__(self, seed, towns, villages, name=NAME, code=CODE):
        self.seed = seed
        self.name = name
        self.code = code
        self.towns = [
            Town(f"{code}{101 + index:03d}",
                 SURNAMES[index % len(SURNAMES)] + ENDINGS[index // len(SURNAMES) % len(ENDINGS)] + "镇",
                 f"town-{index + 1:03d}") for index in range(towns)]
        self.villages = [
            (f"{self.towns[index % towns].code}{200 + index // towns:03d}", f"第{index + 1}村", index % towns)
            for index in range(villages)]
        self.targets = ["Q01", "Q02", "Q03", "Q04"]


SITE = """标题: 基准县生态环境目标责任公开
县:
  名称: 基准县
  代码: "379921"
语言: zh-Hans
网址: https://example.org/
年度: 2022
截至: 2022-09-30
受众: public
示例: 按种子生成的县，数字没有含义
页脚:
  主办: 基准县生态环境保护委员会办公室
  联系: "12369"
  网站标识码: "3799210000"
  ICP备案: 鲁ICP备00000000号
  公安备案: 鲁公网安备 37992100000000号
许可: 生成的数据，任意使用
"""

def scoring(name, document, card):
    """The rules of a year by which one kind of holder is scored."""
    return f"""年度: 2022
标题: {name}2022年度生态环境目标责任考核计分细则
文号: {document}
生效: 2022-01-01
截止: 2022-12-31
序时:
  达序时: 1
  略滞后: 0.9
  滞后: 0.7
临期: 30
等级:
  - {{ 名称: 优秀, 下限: 90 }}
  - {{ 名称: 良好, 下限: 80 }}
  - {{ 名称: 合格, 下限: 60 }}
  - {{ 名称: 不合格, 下限: 0 }}
计分卡:
{card}"""


SCORING = scoring("基准县", "环委〔2022〕3号", """  - 编号: zhenjie
    名称: 镇街属地责任
    对象: 镇街
    满分: 100
    项目:
      - { 编号: Z-01, 名称: 管网改造, 类别: 目标, 分值: 40, 指标: "目标:Q01", 方式: 比例, 目标: 分解, 依据: 第一条 }
      - { 编号: Z-02, 名称: 排口整治, 类别: 目标, 分值: 30, 指标: "目标:Q02", 方式: 比例, 目标: 分解, 依据: 第二条 }
      - { 编号: Z-03, 名称: 会议任务按期率, 类别: 任务, 分值: 30, 指标: 任务.按期率, 方式: 比例, 目标: 100, 依据: 第三条 }
""")


def own(text, county):
    """A text of the county, under its name and code."""
    return text.replace(NAME, county.name).replace(CODE, county.code)


def csv(head, rows):
    return head + "\n" + "".join(",".join(str(cell) for cell in row) + "\n" for row in rows)


def areas(county):
    rows = [(county.code, county.name, county.name[:-1], county.name[-1], "", "jizhun")]
    rows += [(town.code, town.name, town.name[:-1], "镇", county.code, town.slug) for town in county.towns]
    rows += [(code, name, "", "村", county.towns[town].code, f"village-{code}")
             for code, name, town in county.villages]
    return csv("代码,名称,简称,类型,上级,网址名", rows)


def holders(county):
    rows = [(f"Z{index + 1:03d}", town.name, town.name[:-1], "镇街", town.code, "镇长", town.slug)
            for index, town in enumerate(county.towns)]
    rows.append(("B01", "县生态环境局", "", "部门", county.code, "局长", "shengtai-huanjing"))
    return csv("编号,名称,简称,类别,行政区,岗位,网址名", rows)


TARGETS = [("Q01", "水", "雨污分流改造", "公里", "pipes"), ("Q02", "水", "入河排污口整治", "个", "outfalls-done"),
           ("Q03", "气", "散煤置换", "户", "coal"), ("Q04", "气", "裸土覆盖", "公顷", "bare-soil")]


def targets(county):
    rows = [(code, field, name, unit, "累计", "累计", 120 * len(county.towns), "县生态环境局", "环委〔2022〕2号第一条",
             "2022-01-01", "2022-12-31", 0, slug) for code, field, name, unit, slug in TARGETS]
    return csv("编号,领域,指标,单位,方向,进度类型,目标值,考核主体,依据,起,止,小数位,网址名", rows)


def shares(county):
    return csv("目标编号,责任主体,目标值", [(code, town.name, 120) for code, *_ in TARGETS for town in county.towns])


def month_end(month):
    first = datetime.date(2022 + month // 12, month % 12 + 1, 1)
    return (first - datetime.timedelta(days=1)).isoformat()


def progress(county, months):
    source = random.Random(county.seed + 1)
    rows = []
    for code, *_ in TARGETS:
        totals = [0] * len(county.towns)
        for month in range(1, months + 1):
            for index in range(len(county.towns)):
                totals[index] += source.randrange(4, 16)
            rows.append((code, "", month_end(month), sum(totals)))
            rows += [(code, town.name, month_end(month), totals[index])
                     for index, town in enumerate(county.towns)]
    return csv("目标编号,责任主体,截止日,累计值", rows)


def outfalls(county, count):
    source = random.Random(county.seed + 2)
    rows = []
    for index in range(count):
        town = source.choice(county.towns)
        found = datetime.date(2022, 1, 5) + datetime.timedelta(days=source.randrange(120))
        due = found + datetime.timedelta(days=90)
        done = (due - datetime.timedelta(days=source.randrange(-20, 40))) if source.random() < 0.7 else None
        rows.append((
            f"PK-{index + 1:05d}", f"{town.name}{index + 1}号雨洪口", "其他排口", "城镇雨洪排口", town.name, town.name,
            "县生态环境局", found.isoformat(), found.isoformat(), "否", found.isoformat(), "雨水管网混入生活污水", "规范", "查清混接点，改接到污水管",
            (done - datetime.timedelta(days=6)).isoformat() if done else "", due.isoformat(),
            done.isoformat() if done else "", "县生态环境局" if done else "",
            (done + datetime.timedelta(days=5)).isoformat() if done else "", (done + datetime.timedelta(days=8)).isoformat() if done else ""))
    return csv("编号,名称,类别,二级分类,镇街,责任单位,监管部门,排查日期,监测日期,是否超标,溯源日期,溯源结论,整治类型,整治措施,整治日期,完成时限,完成日期,验收单位,验收日期,销号日期", rows)


def files(county, ledger_rows, months):
    """Path below the content folder, and text."""
    return [
        ("site.yml", own(SITE, county)), ("scoring/2022.yml", own(SCORING, county)), ("tables/行政区.csv", areas(county)),
        ("tables/责任主体.csv", holders(county)), ("tables/年度目标.csv", targets(county)),
        ("tables/目标分解.csv", shares(county)), ("tables/进度.csv", progress(county, months)),
        ("tables/入河排污口.csv", outfalls(county, ledger_rows)),
        ("pages/关于本站.md", "---\ntitle: 关于本站\nslug: about\norder: 1\npublic: true\n---\n\n按种子生成的县。\n")]
