// SPDX-License-Identifier: MIT

/// Traditional characters that stand for one simplified one, so that 臺賬 finds 台账.
///
/// Only characters whose simplified form is written in such sites, and that are no simplified characters themselves.
/// The list of the index carries both rows for the script of the search page.
enum Traditional {
  /// The traditional characters, by code point.
  static let forms = """
    丟並乾亂佈佔併來侷係個們倖側偵備傢傳傾價億儘償優儲內兩別刪則剋剛劃劉劑動務勢勵勸匯區協卻參叄叢吳\
    呂員問啓喬單噁噴噸噹嚮嚴囌國圍園圓圖團垻執堅報場塊塗塵壓壞壩夠夥夾娛婁婦孫學宮寀實寧審寫寬將專對\
    導屆層屬峯島崗嶺嶽巖師帳帶幣幫幹幾庫廠廢廣廳張強彆彈彔彙後徑從復徵恆惡愛態慶慼應懞懲戶拋捨捱掃掛\
    採揚換揮損摺撐撥撲擊擋擔據擬擴擾攔攝攤敘數斷於昇時晉暫曆曏書會朮東柵桿條棄棗楊業榘榮構槓樂樑樓標\
    樣樹橋機橫檔檢檯欄權欒歐歷歸氣氫氾汎決沒沖況淨淩減測湯準溝溫溼滅滬滯滲滿漢潔澆澇濃濛濱濾瀋瀏瀾灑\
    灘灣無煙熱燒營爭爲牀牽狀獎獨現環瓊產甦甯畝畢畫異當疊痠發盡監盤盧睏矇硃確碼磚礦祕稈種稱穀積穩窯竇\
    競箇節範築篩簡簽籤粵糞糰紀約紅納純紙級細終組結絡給統經綜綠維綱網綴綵緊線締編緩緯練緻縣縮縱總績繆\
    織繞繫繳繼續纔罰羅羣義聞聯聲聶職聽脩脫腦腳腸臉臨臺與舉舊莊華菸萬葉葦葯蒐蓆蓋蔔蔘蔣薑藍藥蘆蘇蘭處\
    虛號衆術衕衚衛衝裏補裝製複覈見規視親覽觀觸訂計討訓記訪設許訴註証評詞詢試話該詳誌認語誡誤說誰調談\
    請論諧諮諸講謝謠證識譚譟議護讀變讓豎豐負貨責貯貳貴費貼貿賀資賈賠質賬賽贛趕趙蹤車軍軒軟軸較載輕輛\
    輪輸輻轄轅轉辦農迴這連週進遊運過達違遙遠適遲遷選遼還邊郵鄉鄒鄔鄧鄭鄰鄺醫釋釐釦鈕鈡鉛鉻銀銅銷鋅鋪\
    錄錘錢錨錯錳錶鍍鍛鍵鍾鎘鎮鏈鐘鐵長門閆閉開閑閒間閔閘閤閥閩閭閱闆關闢陝陣陰陳陸陽隊階際隨險隱隻雙\
    雜離難雲電靜鞏鞦韆韋韓響頁頂頃項順須預頓領頭頻顆題額顏顓願類顧顯風颱飯飲飼養餘館饋饒馬馮駐駟駱騰\
    驗驟體髮鬆鬍鬚魯鮑鮮鵰鹽麗麥麪麴麼黃點黨鼕齊齣龍龐龔
    """
  /// What each of ``forms`` becomes.
  static let simplified = """
    丢并干乱布占并来局系个们幸侧侦备家传倾价亿尽偿优储内两别删则克刚划刘剂动务势励劝汇区协却参叁丛吴\
    吕员问启乔单恶喷吨当向严苏国围园圆图团坝执坚报场块涂尘压坏坝够伙夹娱娄妇孙学宫采实宁审写宽将专对\
    导届层属峰岛岗岭岳岩师账带币帮干几库厂废广厅张强别弹录汇后径从复征恒恶爱态庆戚应蒙惩户抛舍挨扫挂\
    采扬换挥损折撑拨扑击挡担据拟扩扰拦摄摊叙数断于升时晋暂历向书会术东栅杆条弃枣杨业矩荣构杠乐梁楼标\
    样树桥机横档检台栏权栾欧历归气氢泛泛决没冲况净凌减测汤准沟温湿灭沪滞渗满汉洁浇涝浓蒙滨滤沈浏澜洒\
    滩湾无烟热烧营争为床牵状奖独现环琼产苏宁亩毕画异当叠酸发尽监盘卢困蒙朱确码砖矿秘秆种称谷积稳窑窦\
    竞个节范筑筛简签签粤粪团纪约红纳纯纸级细终组结络给统经综绿维纲网缀彩紧线缔编缓纬练致县缩纵总绩缪\
    织绕系缴继续才罚罗群义闻联声聂职听修脱脑脚肠脸临台与举旧庄华烟万叶苇药搜席盖卜参蒋姜蓝药芦苏兰处\
    虚号众术同胡卫冲里补装制复核见规视亲览观触订计讨训记访设许诉注证评词询试话该详志认语诫误说谁调谈\
    请论谐咨诸讲谢谣证识谭噪议护读变让竖丰负货责贮贰贵费贴贸贺资贾赔质账赛赣赶赵踪车军轩软轴较载轻辆\
    轮输辐辖辕转办农回这连周进游运过达违遥远适迟迁选辽还边邮乡邹邬邓郑邻邝医释厘扣钮钟铅铬银铜销锌铺\
    录锤钱锚错锰表镀锻键钟镉镇链钟铁长门闫闭开闲闲间闵闸合阀闽闾阅板关辟陕阵阴陈陆阳队阶际随险隐只双\
    杂离难云电静巩秋千韦韩响页顶顷项顺须预顿领头频颗题额颜颛愿类顾显风台饭饮饲养余馆馈饶马冯驻驷骆腾\
    验骤体发松胡须鲁鲍鲜雕盐丽麦面曲么黄点党冬齐出龙庞龚
    """

  /// The first of the unified ideographs.
  private static let first: UInt32 = 0x4E00

  /// What each of U+4E00 to U+9FFF becomes.
  private static let table: [UInt32] = {
    var table = Array(first...0x9FFF)
    for (form, plain) in zip(forms.unicodeScalars, simplified.unicodeScalars) {
      table[Int(form.value - first)] = plain.value
    }
    return table
  }()

  /// The simplified form of an ideograph from U+4E00 to U+9FFF; most are their own.
  static func simplified(_ ideograph: UInt32) -> UInt32 { table[Int(ideograph - first)] }
}
