// SPDX-License-Identifier: MIT

/// What the views of all pages offer to the templates of a theme.
package enum ViewFields {
  /// The templates that pages are made with, in byte order.
  package static let templates = [
    "air", "changes", "data", "data-table", "duties", "enforcement", "home", "ledger", "ledger-item",
    "ledger-items", "ledgers", "meeting", "meetings", "methods", "notfound", "page", "participation",
    "redirect", "reporting", "scorecard", "scorecards", "section", "structure", "table", "target",
    "targets", "tasks", "town", "towns", "update", "updates", "water",
  ]

  /// The names of all fields, of pages and of the groups and lists in them, in byte order.
  package static var names: [String] { list.split { $0.isWhitespace }.map(String.init) }

  private static let list = """
    about acceptor account activities actual after air airFacts airHref airRank all alt anchor answer
    area asOf asOfLong asOfText assessed assets attendance author badge baseline basis basisText because
    before behind body both bottoms breakdowns brief bullet bullets calendar canonical caption card
    cardHref cards cases caveats cell cells change changeRank changes channel chart chartTitle charts
    checks chip choices cityRank class closed closedRate closedWord co colour columns compared
    completion composite compositeChange compositeFormer computed concerns condition consequenceRules
    consequences contact control corrections count counts county countyName covered crumbs csv dataHref
    date dateTitle days description difference differences differs direction directions disputes
    documentTitle domain domains doneTasks doneTitle downloads due dueDay dueISO dueSoonDays dueYear
    duties duty elapsed ended events everyone exceedances excluded exclusions explained exposedList
    exposedTitle facts fallback feed fields figures files finding foldedBreakdowns footerPages forecast
    former formerCityRank formerIsOfficial formerRank formerText formers formula found foundISO fraction
    frequency full gate goal good goodChange goodDays goodFormer goodRate goodRateChange grade gradeNote
    grades group groups hasAbout hasAir hasAny hasBehind hasBoth hasBottoms hasBreakdowns hasCard
    hasCards hasCaveats hasCharts hasClosing hasConcerns hasConsequences hasCorrections hasCrumbs
    hasDifferences hasDisputes hasDone hasDue hasDuties hasEvents hasExcluded hasExclusions hasExposed
    hasFacts hasFigures hasFiles hasFinding hasFormer hasFormers hasFurniture hasHead hasHolders
    hasImprovement hasIndices hasInputs hasItems hasKey hasLadder hasLakes hasLastYear hasLedgerShares
    hasLines hasLinks hasListNote hasLoss hasLost hasMean hasMissed hasMissing hasMore hasNews hasNobody
    hasOverdue hasOwned hasOwners hasPages hasPictures hasPlaces hasRebounds hasReferrers hasRelated
    hasRows hasRules hasRuns hasScores hasSections hasSeries hasShares hasShort hasSoon hasStages
    hasSteps hasSums hasTable hasTables hasTargets hasTasks hasTimeline hasTowns hasTrack hasUpdates
    hasValidity hasValues hasVillages hasWatched hasWeights hasWhy hasWithout head heading heads heavy
    heavyDays holder holders home href icp icpAddress id improvement index indexFinding indicator
    indices inputs internal isBack isBad isCurrent isFlag isFull isHome isLate isLeftOut isLong
    isMeanMissed isNow isNumber isOver isResult isShort iso item items itemsHeading itemsNote json
    judged key kind label ladder lakes lang largest lastYear lastYearShare lastYearTitle late lead least
    ledger ledgerHref ledgerShares ledgerTitle ledgers ledgersHref leftOut legend levels license
    licenseHref limit limits limitsTitle line lines link links listHeading lists loss lost maintainer
    map mark matter mean meanWhy means measure measures meeting meetingDate meetings meta methodsHref
    missed missing mode month monthNames monthRows monthTitle months more name namesTown narrowPlot
    narrowStrip nav need new newest news next nitrogen no2 nobody note notes notice now nowRank number
    o3 official old onNotice onSchedule open openBreakdowns organiser origin otherWhys others outcome
    outcomeWord overdue owned owners pace page pages parts people percent period periodText periods
    pictures pipeline place places plot pm10 pm10Change pm25 pm25Change points police policeAddress
    pollutants post previous progress publisher pyramid queries question rank rankLine rankText ranks
    rate rateChange rateFormer reach reachAt reason reboundWord rebounded referrers related remark
    reportingRule reports rest results review river rivers riversFinding rowCount rows rule rulesNumber
    rumours run runs sample schema schemas score sections sector series shape share shares sharesFinding
    sheets short shortDue shown showsDate since single siteID siteTitle size skipped slightly so2 soon
    source sourcesLine src stability stage standings state statistic steps strip summary sums tableHref
    tables target targets targetsHref taskFinding tasks tasksHref text then thenRank timeline title
    total town townWord towns townsHref trace track translation types unit updates updatesHref validDays
    validity value villages watched watchedNote water weighted weights when who whole why without word
    year
    """
}
