# SPDX-License-Identifier: MIT
"""The content of a site over the data packages of counties."""
from collections import namedtuple

from corpus.tables import SURNAMES, TARGETS, csv, scoring

Place = namedtuple("Place", "code name")
NAME = "示例省"
CODE = "390000"
ENDINGS = "阳宁昌"


def places(count):
    """Counties with codes below the province's and names of their own."""
    return [Place(f"39{1 + index // 20:02d}{1 + index % 20:02d}",
                  SURNAMES[index % len(SURNAMES)] + ENDINGS[index // len(SURNAMES)] + "县") for index in range(count)]


SITE = """标题: 示例省生态环境目标责任公开
县:
  名称: 示例省
  代码: "390000"
语言: zh-Hans
网址: https://example.org/
年度: 2022
截至: 2022-09-30
受众: public
示例: 由按种子生成的各县汇总，数字没有含义
许可: 生成的数据，任意使用
数据表:
  - {种类: 进度, 数据包: packages/*, 只取: {责任主体: ""}, 合计: 累计值}
  - {种类: 进度, 数据包: packages/*, 归到列: 责任主体, 只取: {责任主体: ""}}
  - {种类: 目标分解, 数据包: packages/*, 包内表: targets, 归到列: 责任主体, 列: {id: 目标编号}}
  - {种类: 入河排污口, 数据包: packages/*, 归到列: [镇街, 责任单位], 编号前缀: [编号], 忽略: [监管部门, 网址名]}
"""

SCORING = scoring("示例省", "省环委〔2022〕3号", """  - 编号: quxian
    名称: 区县属地责任
    对象: 区县
    满分: 100
    项目:
      - { 编号: X-01, 名称: 管网改造, 类别: 目标, 分值: 40, 指标: "目标:Q01", 方式: 比例, 目标: 分解, 依据: 第一条 }
      - { 编号: X-02, 名称: 排口整治, 类别: 目标, 分值: 30, 指标: "目标:Q02", 方式: 比例, 目标: 分解, 依据: 第二条 }
      - { 编号: X-03, 名称: 排口销号率, 类别: 台账, 分值: 30, 指标: "台账:入河排污口.销号率", 方式: 比例, 目标: 100, 依据: 第三条 }
""")


def areas(places):
    rows = [(CODE, NAME, NAME[:-1], "省", "", "sheng")]
    rows += [(place.code, place.name, place.name[:-1], "县", CODE, f"county-{place.code}") for place in places]
    return csv("代码,名称,简称,类型,上级,网址名", rows)


def holders(places):
    rows = [(f"X{place.code}", place.name, place.name[:-1], "区县", place.code, "县长", f"county-{place.code}")
            for place in places]
    rows.append(("B01", "省生态环境厅", "", "部门", CODE, "厅长", "shengtai-huanjing"))
    return csv("编号,名称,简称,类别,行政区,岗位,网址名", rows)


def targets(places, towns):
    rows = [(code, field, name, unit, "累计", "累计", 120 * towns * len(places), "省生态环境厅", "省环委〔2022〕2号第一条",
             "2022-01-01", "2022-12-31", 0, slug) for code, field, name, unit, slug in TARGETS]
    return csv("编号,领域,指标,单位,方向,进度类型,目标值,考核主体,依据,起,止,小数位,网址名", rows)


def files(places, towns):
    """Path below the content folder, and text."""
    return [
        ("site.yml", SITE), ("scoring/2022.yml", SCORING), ("tables/行政区.csv", areas(places)),
        ("tables/责任主体.csv", holders(places)), ("tables/年度目标.csv", targets(places, towns)),
        ("pages/关于本站.md", "---\ntitle: 关于本站\nslug: about\norder: 1\npublic: true\n---\n\n由各县公布的数据汇总。\n")]
