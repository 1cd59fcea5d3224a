# SPDX-License-Identifier: MIT
"""The words of the records."""

WORDS = (
    "巡查 整治 排口 扬尘 工地 裸土 覆盖 管网 改造 散煤 置换 秸秆 离田 污水 处理 达标 排放 监测 数据 审核 "
    "村庄 清运 垃圾 河道 清淤 验收 销号 复查 反弹 问题 台账 责任 落实 时限 通报 约谈 进度 完成 比例 同比 "
    "下降 提升 全部 到位 部分 滞后 资金 拨付 设备 安装 联网 检查 企业 停产 限产 错峰 货车 绕行 绿化 补种 "
    "公示 举报 核实 答复 回访 满意 群众 网格 人员 每日 每周 上报 汇总 比对 未发现 异常 继续 推进 按照 要求"
).split()
ITEMS = ["管网改造", "排口整治", "裸土覆盖", "散煤置换", "垃圾清运", "河道清淤", "秸秆离田", "工地降尘"]
STATES = ["已完成", "**进行中**", "未开工", "[详见](target:Q02)"]


def paragraph(source, count):
    """About `count` words, with marks between them."""
    out = []
    for index in range(count):
        word = source.choice(WORDS)
        kind = source.random()
        if kind < 0.05:
            word = f"**{word}**"
        elif kind < 0.08:
            word = f"[{word}](https://example.org/doc/{source.randrange(9999)})"
        elif kind < 0.10:
            word = f"`A-{source.randrange(9999):04d}`"
        out.append(word)
        if index % 9 == 8:
            out.append("，" if index % 18 == 8 else "。")
    return "".join(out).rstrip("，。") + "。"


def body(source):
    """The part below the head, the same in updates and meetings."""
    lines = ["## 一、总体情况", "", paragraph(source, 46), "", "## 二、明细数据", "",
             "| 村名 | 项目 | 数量（处） | 进度 |", "| --- | :---: | ---: | --- |"]
    for row in range(12):
        lines.append(
            f"| 第{row + 1}村 | {source.choice(ITEMS)} | {source.randrange(1, 999)}.{source.randrange(10)} "
            f"| {source.choice(STATES)} |")
    lines += ["", "### （一）说明", "", paragraph(source, 38), "", "## 三、待办事项", ""]
    lines += [f"- [{source.choice('x ')}] {paragraph(source, 6)}" for _ in range(5)]
    lines += ["", "## 四、问题与建议", "", "> " + paragraph(source, 14), ""]
    lines += ["* " + paragraph(source, 7) for _ in range(3)]
    lines += ["", "### （二）结论 A & B < C", "", paragraph(source, 34), ""]
    return lines


def update(source, county, number, day, name):
    town = source.choice(county.towns)
    return "\n".join([
        "---", f'title: "{town.name}{source.choice(ITEMS)}进展（第{number}号）"', f"date: {day.isoformat()}",
        f"about: [{source.choice(county.targets)}]", f"author: {town.name}", "public: true",
        f"summary: {source.choice(WORDS)}{source.choice(ITEMS)}{source.choice(WORDS)}，按时限推进。",
        f"slug: {name}", "---", ""] + body(source))


def meeting(source, county, number, day, name):
    lines = ["---", f"title: 全县生态环境保护工作调度会议纪要（第{number}号）", "kind: 会议纪要",
             f"number: 环委纪〔2022〕{number}号", f"date: {day.isoformat()}", "place: 县政府第二会议室",
             "public: true", f"summary: 调度{source.choice(ITEMS)}，议定事项四项。", f"slug: {name}", "---", ""]
    lines += body(source) + ["## 议定事项", "", "| 事项 | 责任单位 | 时限 | 完成日期 |", "|---|---|---|---|"]
    for _ in range(4):
        town = source.choice(county.towns)
        due = day.replace(month=min(12, day.month + source.randrange(1, 4)), day=20)
        done = due.isoformat() if source.random() < 0.6 and due.month < 10 else ""
        lines.append(f"| {town.name}完成{source.choice(ITEMS)}{source.randrange(10, 99)}处 | {town.name} "
                     f"| {due.isoformat()} | {done} |")
    return "\n".join(lines) + "\n"
