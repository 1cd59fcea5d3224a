// SPDX-License-Identifier: MIT

/// What the views of all pages offer to the templates of a theme.
package enum ViewFields {
  /// The templates that pages are made with, in byte order.
  package static let templates = [
    "air", "brief", "changes", "compare", "data", "data-table", "duties", "enforcement", "home", "ledger",
    "ledger-item", "ledger-items", "ledgers", "meeting", "meetings", "methods", "notfound", "page",
    "participation", "redirect", "report", "reporting", "scorecard", "scorecards", "search", "section",
    "structure", "table", "target", "targets", "tasks", "town", "towns", "update", "updates", "water",
  ]

  /// The names of all fields, of pages and of the groups and lists in them, in byte order.
  package static var names: [String] { list.split { $0.isWhitespace }.map(String.init) }

  private static let list = """
    about acceptor account activities actual address after air airBasis airFacts airHref airRank all alt
    anchor answer areStations area asOf asOfLong asOfText assessed assets attendance author badge badges barNote
    baseline basis basisText because before behind behindNote behindRest better blanks body book both bottoms
    breakdown breakdowns brief briefHref bullet bullets calendar calendarTitle canonical cap caption card cardHref cards
    cases caveats cell cells change changeRank changes changesFinding changesRest channel chapter-air
    chapter-departments chapter-enterprises chapter-ledgers chapter-methods chapter-notes chapter-scores
    chapter-summary chapter-targets chapter-towns chapter-villages chapter-water chart chartTitle charts
    checks chip choices cityRank class closed closedRate closedWord co colour columns compareHref compared
    completion composite compositeChange compositeFormer computed concerns condition consequenceRules
    consequences consequencesRest contact contents control corrections count counts county countyName
    covered crumbs csv dataHref date dateTitle dayText days description difference differences differs
    direction directions disputes documentTitle documents domain domains doneRest doneTasks doneTitle
    downloads drawing due dueDay dueISO dueSoonDays dueYear duties duty elapsed ended entries events
    everyone exceedances excluded exclusions explained exposedList exposedTitle facts fallback feed fields
    figures files finding finished finishedWord foldedBreakdowns footerPages forecast form former formerCityRank formerComposite
    formerIsOfficial formerPM25 formerRank formerText formers formula found foundISO fraction frequency
    full gate goal good goodChange goodDays goodFormer goodRate grade gradeNote grades group groups
    hasAbout hasAir hasAny hasBehind hasBoth hasBottoms hasBreakdowns hasCard hasCards hasCaveats
    hasChanges hasCharts hasCityRanks hasClosing hasConcerns hasConsequences hasCorrections hasCrumbs hasDifferences
    hasDisputes hasDocuments hasDone hasDue hasDuties hasEntries hasEvents hasExcluded hasExclusions
    hasExposed hasFacts hasFigures hasFiles hasFinding hasFinished hasFormer hasFormers hasFurniture hasHead hasHolders
    hasImprovement hasIndices hasInputs hasItems hasKey hasLadder hasLakes hasLastYear hasLate
    hasLedgerShares hasLedgers hasLines hasLinks hasListNote hasLoss hasLost hasMean hasMissed hasMissing
    hasMore hasNews hasNext hasNobody hasOverdue hasOwned hasOwners hasPages hasPictures hasPlaces
    hasRebounds hasReferrers hasRelated hasRows hasRules hasRuns hasScores hasSections hasSeries hasShares
    hasShort hasSoon hasStages hasSteps hasSums hasTable hasTables hasTargets hasTasks hasTimeline
    hasTownAir hasTownGrades hasTownIndex hasTownPlaces hasTownRanks hasTownScores hasTowns hasTrack
    hasTrouble hasTroubled hasUpdates hasValidity hasValues hasVillages hasWatched hasWeights hasWhy
    hasWithout head heading heads heavy heavyDays holder holders home href icp icpAddress id improvement
    index indexFinding indicator indices inputs internal isAfterGap isBack isBad isCurrent isFlag isFull
    isHome isLate isLeftOut isLong isMeanMissed isNow isNumber isOpen isOver isResult isShort iso item
    items itemsHeading itemsNote json judged key kind label ladder lakes lang largest lastYear
    lastYearShare lastYearTitle late lateRest lead least ledger ledgerHref ledgerShares ledgerTitle ledgers
    ledgersHref leftOut legend levels license licenseHref limit limits limitsTitle line lines link links
    listHeading lists loss lost maintainer map mark marksChinese matter mean meanWhy means measure measures
    meeting meetingDate meetings meta methodsHref methodsLink missed missing mode month monthNames
    monthRows months monthsFinding more multiples name namesTown narrow narrowPlot narrowPoints
    narrowStrip nav need new newest news next nextRest nitrogen no2 nobody note notes notice now nowRank
    number o3 official old onNotice onSchedule open openBreakdowns openTitle organiser origin otherWhys
    others outcome outcomeWord overdue owned ownedNote owners pace page pages parts path people percent
    period periodText periods pictures pipeline place places plot pm10 pm10Change pm25 pm25Change points pointsLegend
    police policeAddress pollutants post previous progress publisher pyramid pyramidTitle queries question rank rankLine
    rankText ranks ranksFinding rate rateChange rateFormer reach reachAt reason reboundWord rebounded
    referrers regionAir regionAll regionCompare regionCompareNote regionCompareWith regionNoBottom
    regionProgress regionWord regions related remark reportHref reporting reportingLink reportingRule
    reports rest results review river rivers riversFinding row rowCount rows rule rulesNumber rumours run
    runs sample schema schemas score searchHref sections sector series shape share shares sharesFinding
    sharesNote sheets short shortDue shown showsDate showsOwners showsTowns since single siteID siteTitle size skipped slightly
    slope slug so2 soon source sourcesLine src stability stage standings state statistic steps strip
    stripTitle summary sums tableHref tables target targets targetsHref targetsText taskFinding tasks
    tasksFinding tasksHref tasksRest text then thenRank timeline title total town townWord towns townsHref
    trace track translation trend troubled troubledRest types unit updates updatesHref updatesRest
    validDays validity value values villages watched watchedNote water waterHref weighted weights when who
    whole why whyText wide without word year
    """
}
