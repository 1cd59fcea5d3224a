// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Tables
import Testing

/// What each audience reads, and in what form.
struct VisibilityTests {
  @Test func `nobody reads what is secret, and only the office what is internal`() {
    #expect(Audience.allCases.map { $0.form(.published) } == [.asWritten, .asWritten])
    #expect(Audience.allCases.map { $0.form(.coarsened) } == [.coarsely, .asWritten])
    #expect(Audience.allCases.map { $0.form(.internalOnly) } == [.notAtAll, .asWritten])
    #expect(Audience.allCases.map { $0.form(.secret) } == [.notAtAll, .notAtAll])
  }

  @Test func `every key of a record says who may read it, and a new one is internal`() {
    #expect(RecordKey("x", "某", note: .init("", "")).visibility == .internalOnly)
    let published = MeetingReader.keys.filter { $0.visibility == .published }.map(\.id)
    #expect(published == ["title", "kind", "number", "date", "place", "summary", "slug"])
    #expect(
      UpdateReader.keys.filter { $0.visibility == .published }.map(\.id) == [
        "title", "date", "about", "author", "completes", "summary", "slug",
      ])
    #expect(
      PageReader.keys.filter { $0.visibility == .published }.map(\.id) == [
        "title", "slug", "order", "summary",
      ])
  }

  @Test(arguments: [
    ("李四", "李某"), ("王小明", "王某"), ("欧阳锋", "欧阳某"), ("欧阳", "欧某"), ("司马相如", "司马某"), ("阿依·古丽", "阿某"),
    ("约翰·史密斯", "约某"), ("John Smith", "J某"), ("张三、李四", "张某、李某"), ("高某某", "高某"), ("样县水泥公司", "样县水泥公司"),
    ("古渡渡口养殖合作社", "古渡渡口养殖合作社"), ("诸葛亮，赵云", "诸葛某，赵某"), ("", ""),
  ])
  func `a person's name is masked and a firm's is not`(_ name: String, _ masked: String) {
    #expect(PersonName.masked(name) == masked)
  }

  @Test(arguments: ["张三", "李小龙", "欧阳修文", "诸葛亮", "王伟"])
  func `a name is told as one`(_ text: String) { #expect(PersonName.isLikely(text)) }

  @Test(arguments: [
    "县长", "常务副县长", "县生态环境局主要负责人", "各镇街", "石门镇", "白石镇", "周边企业", "王主任", "高工", "张某", "相关部门", "河长", "纪委", "方案组",
    "马集村", "全体委员", "各业务股负责人",
  ])
  func `a post or an office is none`(_ text: String) { #expect(!PersonName.isLikely(text)) }

  @Test(arguments: [
    ("云汀县白石镇石桥村3组12号", "云汀县白石镇"), ("山东省济宁市云汀县城关街道文昌路8号", "山东省济宁市云汀县城关街道"),
    ("城关街道幸福小区7号楼2单元501室", "城关街道"), ("云汀县望湖街道湖滨路18号", "云汀县望湖街道"), ("河口镇河湾村2组河岸便道", "河口镇"),
    ("景德镇市浮梁县湘湖镇进坑村1号", "景德镇市浮梁县湘湖镇"), ("乡宁县昌宁镇迎旭东街1号", "乡宁县昌宁镇"), ("镇平县石佛寺镇玉源路6号", "镇平县石佛寺镇"),
    ("鄂温克族自治旗巴彦托海镇西大街3号", "鄂温克族自治旗巴彦托海镇"), ("吉林省延吉市朝阳川镇2委5组", "吉林省延吉市朝阳川镇"),
    ("云汀县 清溪镇 上溪村 14 号", "云汀县清溪镇"), ("安徽省宿州市埇桥区朱仙庄镇朱庙村", "安徽省宿州市埇桥区朱仙庄镇"), ("回族乡", "回族乡"),
    ("某县马坊回族乡前街9号", "某县马坊回族乡"), ("浦东新区川沙新镇新川路540号", "浦东新区川沙新镇"), ("云汀县石门镇矿区路1号", "云汀县石门镇"),
    ("云汀县白石镇石材园区6号", "云汀县白石镇"), ("云汀县城关街道办事处大院", "云汀县城关街道办事处"), ("云汀县沿街道路北侧20米", "云汀县"),
    ("云汀县临镇路5号", "云汀县"), ("北京市海淀区中关村大街1号", "北京市海淀区"),
    ("李村王小二家在石桥镇", "石桥镇"), ("举报人张三在邻县", "邻县"), ("张三家住云汀县石桥镇李村", "云汀县石桥镇"), ("反映石桥镇李村王小二", "石桥镇"),
    ("王小二，石桥镇李村", "石桥镇"), ("云汀县王小二家石桥镇", "云汀县"), ("云汀县红旗街道3号", "云汀县红旗街道"), ("呼和浩特市新城区3号", "呼和浩特市新城区"),
    ("云汀县望京西园街道", "云汀县望京西园街道"), ("山东省 云汀县文昌路8号", "山东省云汀县"),
  ])
  func `an address goes no further than the township`(_ address: String, _ cut: String) {
    #expect(PlaceAddress.township(address) == cut)
  }

  @Test(arguments: [
    "阳光小区3号楼2单元501", "文昌路8号", "中心路与建设街交叉口", "李家超市西50米", "", "12号", "王小二石桥镇", "李村王小二家石桥镇", "张三云汀县", "举报人张三家邻县",
  ])
  func `of an address without a division nothing is left`(_ address: String) {
    #expect(PlaceAddress.township(address) == nil)
  }

  @Test func `coordinates are rounded half to even, once`() throws {
    #expect(GeoPoint("117.12345,36.54321")?.coarseText == "117.123,36.543")
    #expect(GeoPoint("117.1235，36.5445")?.coarseText == "117.124,36.544")
    #expect(GeoPoint("东经117.1° 北纬36.5°")?.coarseText == "117.100,36.500")
    #expect(GeoPoint("117.1") == nil)
    #expect(GeoPoint("东边,西边") == nil)
    let degrees = try #require(ExactNumber("117.51236"))
    #expect(ColumnRole.longitude.coarsened(.number(degrees)) == ExactNumber("117.512").map { .number($0) })
    #expect(ColumnRole.picture.coarsened(.text("a.png")) == nil)
  }

  @Test func `what cannot be made coarser is not shown`() {
    let column = Column("spot", "位置", visibility: .coarsened)
    #expect(Audience.public.value(.text("三号楼"), of: column) == nil)
    #expect(Audience.internal.value(.text("三号楼"), of: column) == .text("三号楼"))
    let address = Column("spot", "位置", visibility: .coarsened, role: .address)
    #expect(Audience.public.value(.text("三号楼"), of: address) == nil)
    #expect(Audience.internal.value(.text("x"), of: Column("k", "密", visibility: .secret)) == nil)
  }
}
