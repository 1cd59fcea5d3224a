// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Numbers and words in cells: what is wrong with one cell that is no date.
enum CellGuides {
  static let group = RuleGuide.Group(
    Wording("单元格里的数和词", "Numbers and words in cells"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "missing-cell", .error, Wording("必填的格是空的", "A required cell is empty"),
      cause: Wording(
        "这一列每行都要填。写“未监测”“不适用”也不行，因为没有它这一行就没有意义。",
        "Every row needs this cell; without it the row means nothing."),
      wrong: """
        目标编号,截止日,累计值
        Q05,,16
        """,
      right: """
        目标编号,截止日,累计值
        Q05,2022-01-31,16
        """,
      mend: Wording("填上；这一行还没有内容就整行删掉。", "Fill it in, or delete the row.")),
    RuleGuide(
      "not-a-number", .error, Wording("不是数", "Not a number"),
      cause: Wording("数字列里写了文字，如“一千二”“很多”“良好”。", "A column of numbers holds words."),
      wrong: "Q05,2022-01-31,十二",
      right: "Q05,2022-01-31,12",
      mend: Wording(
        "写阿拉伯数字；没有数据就空着，不要写 0。要解释的写在“说明”列。",
        "Write digits; leave it empty where there are no data, and never write 0 for them.")),
    RuleGuide(
      "inexact-number", .error, Wording("不是确切的数", "Not an exact number"),
      cause: Wording(
        "写了“约 12”“12 左右”“10-15”“＞3”，不知道按多少算。",
        "“about 12” or “10-15” cannot be reckoned with."),
      wrong: "约12",
      right: "12",
      mend: Wording(
        "写一个确切的数，把“约”和原因写在“说明”列；没有确切的数就空着。",
        "Write one exact number and put the doubt into the note; leave it empty if there is none.")),
    RuleGuide(
      "percent-sign", .error, Wording("多了百分号", "A percent sign too many"),
      cause: Wording(
        "这一列或这个目标的单位不是 %，写了百分号就不知道是比例还是数。",
        "The unit of the column, or of the target, is not per cent."),
      wrong: "累计值：12%",
      right: "累计值：12",
      mend: Wording(
        "只写数。单位是 % 的列和目标，和考核数据里名称以“率”“比例”结尾的指标，百分号可写可不写。",
        "Write the number alone. Columns and targets of which the unit is %, and figures whose names end in 率 or 比例, may have the sign."
      )),
    RuleGuide(
      "letter-for-digit", .error, Wording("数里有字母", "A letter in a number"),
      cause: Wording(
        "字母 O 像 0，小写 l、大写 I 像 1，看着是数，读起来不是。", "The letters O, l and I look like 0 and 1."),
      wrong: "31O",
      right: "310",
      mend: Wording("照“帮助”重新写成数字。", "Write digits, as the help says.")),
    RuleGuide(
      "wrong-unit", .error, Wording("数后面带了别的单位", "A number carries another unit"),
      cause: Wording(
        "单位由列定，写在表头。格里写了别的单位，直接读会差一千倍。",
        "The unit belongs to the column; another one in the cell would make it wrong by thousands."),
      wrong: "CO：0.8 克",
      right: "CO：0.8",
      mend: Wording("换算成表头的单位，格里只写数。", "Convert it to the header's unit and write the number alone.")),
    RuleGuide(
      "misplaced-comma", .error, Wording("数里的逗号位置不对", "A comma stands in the wrong place"),
      cause: Wording(
        "千位分隔要三位一个（1,200）。“1,20”可能是 120，也可能是 1.20。",
        "A thousands comma stands before three digits; 1,20 may be 120 or 1.20."),
      wrong: "1,20",
      right: "1.20",
      mend: Wording("删去逗号；小数点写半角的“.”。", "Delete the comma; the decimal point is “.”.")),
    RuleGuide(
      "exponent-number", .error, Wording("科学计数", "A number in exponent form"),
      cause: Wording("表格软件把长数存成了 1.2E3 这样，看不出原来写到哪一位。", "The spreadsheet turned the number into 1.2E3."),
      wrong: "1.2E3",
      right: "1200",
      mend: Wording("把这一列设为“数值”或“文本”，重新写成普通的数。", "Write it in full.")),
    RuleGuide(
      "below-detection", .error, Wording("这一列不能写“低于检出限”", "“Below detection” does not fit here"),
      cause: Wording(
        "水质浓度列可以写 <0.01 或 0.01L；别的列不知道按多少算。",
        "Columns of concentrations take <0.01 or 0.01L; others do not."),
      wrong: "累计值：<12",
      right: "累计值：11",
      mend: Wording("写一个确切的数；没有数据就空着。", "Write an exact number, or leave it empty.")),
    RuleGuide(
      "too-many-digits", .error, Wording("数字太长", "A number has too many digits"),
      cause: Wording(
        "超过 15 位有效数字，多半是把编号当成了数，或多打了几位。",
        "It has more than 15 digits, so it is an id, or has digits too many."),
      wrong: "1234567890123456",
      right: "1234.57",
      mend: Wording("核对这个数；是编号就填到编号列。", "Check it; an id belongs in a column of ids.")),
    RuleGuide(
      "too-many-decimals", .error, Wording("小数位太多", "A number has too many decimals"),
      cause: Wording("小数超过 12 位，是除法算出来没有修约的结果。", "It has more than 12 decimals: a quotient not rounded."),
      wrong: "33.3333333333333",
      right: "33.33",
      mend: Wording("按监测或统计的规定保留位数，一般两三位就够。", "Round it as the rules of its statistic say.")),
    RuleGuide(
      "not-an-integer", .error, Wording("要写整数", "A whole number is wanted"),
      cause: Wording("天数、个数、小数位这些列只有整数。", "Days and counts are whole."),
      wrong: "小数位：1.5",
      right: "小数位：1",
      mend: Wording(
        "写整数；真有小数的，看看是不是填错了列。",
        "Write a whole number, or see whether it belongs in another column.")),
    RuleGuide(
      "number-out-of-range", .error, Wording("数超出可能的范围", "A number is beyond what is possible"),
      cause: Wording(
        "浓度、pH 值、百分比都有合理的范围，超出的多半是小数点错了、单位错了，或 -9、9999 这样的缺测记号。",
        """
        Such a value is impossible: a wrong decimal point, a wrong unit, or a mark such as -9 for \
        missing data.
        """),
      wrong: "pH值：78",
      right: "pH值：7.8",
      mend: Wording(
        "核对原始数据；缺测的空着。整列都差一千倍的，在表头括号里写明单位。",
        """
        Check the source; leave missing values empty; name the unit in the header if the whole \
        column is off.
        """)),
    RuleGuide(
      "not-a-flag", .error, Wording("这一列只写“是”或“否”", "The column takes 是 or 否"),
      cause: Wording(
        "“断流”“公开”这样的列只认是、否。“不清楚”“√”不猜。",
        "Such columns take yes or no and nothing is guessed."),
      wrong: "断流：不清楚",
      right: "断流：否",
      mend: Wording("写“是”或“否”；不知道就空着。", "Write 是 or 否, or leave it empty.")),
    RuleGuide(
      "unknown-choice", .error, Wording("没有这个选项", "There is no such choice"),
      cause: Wording("这一列只能填固定的几个词，写了别的词或写错了字。", "The column takes certain words only."),
      wrong: "方向：不低与",
      right: "方向：不低于",
      mend: Wording("照“帮助”里列的词填。填写说明里有每一列可写的词。", "Take a word of the help.")),
    RuleGuide(
      "several-names", .error, Wording("这一列只写一个名称", "The column takes one name"),
      cause: Wording(
        "“进度”的责任主体一行一个；写几个就不知道数是谁的。",
        "One row is one holder's; with several it is not known whose figure it is."),
      wrong: "S01,白石镇、青石镇,2022-03-31,40",
      right: """
        S01,白石镇,2022-03-31,18
        S01,青石镇,2022-03-31,22
        """,
      mend: Wording("拆成几行，每行一个单位和它自己的数。", "Write a row for each with its own figure.")),
    RuleGuide(
      "identifier-with-blank", .error, Wording("编号里有空格", "An id holds a blank"),
      cause: Wording(
        "编号中间或两头带了空格、换行，别处写的同一个编号就对不上。",
        "With a blank in it the id never matches the same id elsewhere."),
      wrong: "Q 01",
      right: "Q01",
      mend: Wording("删去空格；几个编号的用顿号隔开，写在能填几个的列里。", "Delete the blank.")),
    RuleGuide(
      "spoilt-identifier", .error, Wording("编号被改成了科学计数或日期", "An id was turned into an exponent or a date"),
      cause: Wording(
        "表格软件把长代码当成数，存成 3.79921E+08；把 1-1 当成日期，存成 1月1日。原来的代码已经丢了。",
        "The spreadsheet took a long code for a number, or 1-1 for a date, and lost it."),
      wrong: "3.79921E+08",
      right: "379921101",
      mend: Wording("把这一列设为“文本”格式，再重新输入代码。", "Make the column “text” and type the codes again.")),
  ]
}
