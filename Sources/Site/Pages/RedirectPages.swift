// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Templates

/// A page at each former address that leads to the new one.
enum RedirectPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    var moves: [(old: String, new: Route)] = []
    for (position, target) in site.records.targets.enumerated() {
      moves += target.formerSlugs.map { ("/targets/\($0)/", site.route(target: position)) }
    }
    for area in site.towns {
      moves += site.records.areas[area].formerSlugs.map { ("/towns/\($0)/", site.route(area: area)) }
    }
    for (position, holder) in site.records.holders.enumerated() {
      moves += holder.formerSlugs.map { ("/scorecards/\($0)/", site.route(holder: position)) }
    }
    for (position, meeting) in site.records.meetings.enumerated() {
      moves += meeting.formerSlugs.map { ("/meetings/\($0)/", site.route(meeting: position)) }
    }
    for (position, update) in site.records.updates.enumerated() {
      moves += update.formerSlugs.map { ("/updates/\($0)/", site.route(update: position)) }
    }
    for (position, page) in site.records.pages.enumerated() {
      moves += page.formerSlugs.map { ("/\($0)/", site.route(page: position)) }
    }
    return moves.filter { Slug.isValid(String($0.old.split(separator: "/").last ?? "")) }.map { move in
      let here = Route(move.old)
      return Page(
        here, template: "redirect", title: site.word("页面搬家了", "This page has moved"), isListed: false
      ) {
        [("target", .text(move.new.href(from: here)))]
      }
    }
  }
}
