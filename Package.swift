// swift-tools-version: 6.2
import PackageDescription

// The dependency lists below are the map of the house: a target may name only targets of a lower floor.
let package = Package(
  name: "taizhang",
  products: [.executable(name: "taizhang", targets: ["taizhang"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Floor 7: the command line.
    .executableTarget(
      name: "taizhang",
      dependencies: [
        "Generator", "Preview", "Records", "Handbook", "Standards", "Diagnostics", "CHeap",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Floor 6: the only code that touches the disk.
    .target(
      name: "Generator",
      dependencies: [
        "Site", "Assessment", "Validation", "Records", "Templates", "Database", "Workbooks", "Privacy",
        "Search", "Tables", "Preview", "Standards", "Diagnostics", "CExchange", "CSpawn",
      ]),
    // Floor 5: a judged report becomes pages.
    .target(
      name: "Site",
      dependencies: [
        "Assessment", "Records", "Templates", "Markdown", "Database", "Privacy", "Search", "Tables",
        "Plotting", "Standards", "Diagnostics",
      ]),
    // Floor 4: what the records mean together.
    .target(
      name: "Assessment", dependencies: ["Records", "Database", "Tables", "Standards", "Diagnostics"]),
    .target(
      name: "Validation",
      dependencies: ["Records", "Markdown", "Privacy", "Tables", "Standards", "Diagnostics"]),
    // Floor 3: documents and tables become meaning.
    .target(
      name: "Records",
      dependencies: [
        "Markdown", "Workbooks", "Privacy", "Tables", "Standards", "Diagnostics",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Search", dependencies: ["Templates", "Diagnostics"]),
    // Floor 2: one form each.
    .target(name: "Markdown", dependencies: ["CCmarkGFM", "CArena", "Diagnostics"]),
    .target(name: "Workbooks", dependencies: ["Tables", "Standards", "Diagnostics", "CZip", "CExpat"]),
    .target(
      name: "Database",
      dependencies: [
        "Tables", "Standards", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Handbook", dependencies: ["Diagnostics"]),
    .target(name: "Privacy", dependencies: ["Diagnostics"]),
    .target(
      name: "Preview",
      dependencies: ["Diagnostics", .product(name: "FlyingSocks", package: "FlyingFox")]),
    .target(name: "Tables", dependencies: ["Standards", "Diagnostics"]),
    .target(name: "Templates", dependencies: ["Diagnostics"]),
    // Floor 1: no imports.
    .target(name: "CArena"),
    .target(name: "CExchange"),
    .target(name: "CHeap"),
    .target(name: "CSpawn"),
    .target(name: "Diagnostics"),
    .target(name: "Plotting"),
    .target(name: "Standards", dependencies: ["CCrypto"]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // What is fed with any bytes, by tests and by Scripts/fuzz.sh.
    .target(
      name: "FuzzEntries",
      dependencies: [
        "Records", "Markdown", "Workbooks", "Tables", "Templates", "Standards", "Diagnostics",
      ],
      path: "Fuzz/Entries"),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzEntries", "Diagnostics"]),
    // Tests, one target a module.
    .testTarget(name: "StandardsTests", dependencies: ["Standards"], exclude: ["domain-vectors.json"]),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting"], exclude: ["Golden"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics"]),
    .testTarget(name: "TablesTests", dependencies: ["Tables", "Standards", "Diagnostics"]),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Workbooks", "Tables", "Diagnostics"], exclude: ["Fixtures"]),
    .testTarget(name: "DatabaseTests", dependencies: ["Database", "Tables", "Standards", "Diagnostics"]),
    .testTarget(name: "PrivacyTests", dependencies: ["Privacy"], exclude: ["Pictures"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Diagnostics"]),
    .testTarget(name: "SearchTests", dependencies: ["Search"]),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "Diagnostics"], exclude: ["Specification"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Records", "Markdown", "Workbooks", "Tables", "Standards", "Diagnostics"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Assessment", "Records", "Templates", "Tables", "Standards", "Diagnostics", "FuzzEntries",
      ]),
    .testTarget(name: "ValidationTests", dependencies: ["Validation", "Records", "Diagnostics"]),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Records", "Tables", "Standards", "Diagnostics"]),
    .testTarget(
      name: "CatalogTests",
      dependencies: [
        "Validation", "Records", "Tables", "Standards", "Plotting", "Handbook", "Diagnostics",
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "GoldenTests", dependencies: ["Generator", "Standards", "Diagnostics"],
      exclude: ["Rejected", "Sites"]),
    .testTarget(
      name: "GeneratorTests",
      dependencies: ["Generator", "Records", "Templates", "Preview", "Standards", "Diagnostics"]),
    .testTarget(
      name: "BeijingTests",
      dependencies: [
        "Generator", "Site", "Assessment", "Records", "Standards", "Templates", "Diagnostics",
      ],
      exclude: ["Site", "DATA.md"]),
    .testTarget(name: "ScenarioTests", dependencies: ["taizhang"], exclude: ["Scenarios"]),
  ]
)

// The fuzzer has a `main` of its own, so it is built on request only: Scripts/fuzz.sh.
if Context.environment["TAIZHANG_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "taizhang-fuzz", dependencies: ["FuzzEntries"], path: "Fuzz/Driver"))
}

// So has what counts instructions: Benchmarks/instructions.py.
if Context.environment["TAIZHANG_COUNT"] != nil {
  package.targets.append(
    .executableTarget(
      name: "taizhang-count", dependencies: ["Generator", "Diagnostics"], path: "Benchmarks/Count"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
