// swift-tools-version: 6.3
import PackageDescription

/// Every target of ours builds under the same rules; a warning stops the build when
/// `GUILDHALL_STRICT=1` is set, as `scripts/test` does.
let houseRules: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]
let strict: [SwiftSetting] =
  Context.environment["GUILDHALL_STRICT"] == "1" ? [.treatAllWarnings(as: .error)] : []

/// Targets stand in rank order: each may depend only on those above it.
///
/// `scripts/check-layers` compares these lists with the imports in the sources.
let package = Package(
  name: "guildhall",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "guildhall", targets: ["guildhall"]),
    .library(name: "GuildhallKit", targets: ["GuildhallKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // Rank 0
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "Exemplars"),
    .target(name: "Expressions"),
    .target(name: "Findings"),
    .target(name: "Phrases"),
    .target(name: "Rubrics"),
    .target(name: "Transcripts"),
    .target(name: "Statistics"),
    // Rank 1
    .target(
      name: "Accounts", dependencies: ["CSodium"],
      resources: [.embedInCode("commonPasswords.txt")]),
    .target(name: "Archives", dependencies: ["CArchive", "Findings"]),
    .target(name: "Markup", dependencies: ["CLibxml2", "Findings"]),
    .target(name: "Curricula", dependencies: ["Rubrics"]),
    // Rank 2
    .target(
      name: "Scoring",
      dependencies: [
        "Curricula", "Exemplars", "Expressions", "Phrases", "Rubrics", "Statistics",
        "Transcripts",
      ]),
    .target(
      name: "CurriculumFiles",
      dependencies: ["Curricula", "Expressions", "Findings", "Markup", "Rubrics"],
      resources: [.embedInCode("curriculum.xsd")]),
    .target(name: "TranscriptFiles", dependencies: ["Findings", "Markup", "Transcripts"]),
    // Rank 3
    .target(name: "Rosters", dependencies: ["Findings", "TranscriptFiles"]),
    .target(name: "Simulations", dependencies: ["Curricula", "Rubrics", "Scoring", "Transcripts"]),
    .target(
      name: "Certifications", dependencies: ["Curricula", "Rubrics", "Statistics"]),
    .target(
      name: "Reviews", dependencies: ["Rubrics", "Scoring", "Statistics", "Transcripts"]),
    // Rank 4
    .target(
      name: "Reports",
      dependencies: [
        "Certifications", "Curricula", "Reviews", "Rubrics", "Scoring", "Simulations",
        "Statistics", "Transcripts",
      ]),
    .target(
      name: "Credentials",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    // Rank 5
    .target(
      name: "Storage",
      dependencies: [
        "Certifications", "Curricula", "Reviews", "Rubrics", "Scoring", "Simulations",
        "Transcripts",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // Rank 6
    .target(
      name: "GuildhallKit",
      dependencies: [
        "Archives", "Certifications", "Credentials", "Curricula", "CurriculumFiles", "Exemplars",
        "Findings", "Reports", "Reviews", "Rosters", "Rubrics", "Scoring", "Simulations",
        "Statistics", "Storage", "TranscriptFiles", "Transcripts",
        .product(name: "Logging", package: "swift-log"),
      ]),
    // Rank 7
    .target(
      name: "Web",
      dependencies: [
        "Accounts", "Certifications", "Curricula", "Findings", "GuildhallKit", "Reports", "Reviews",
        "Rosters", "Rubrics", "Scoring", "Simulations", "Statistics", "TranscriptFiles",
        "Transcripts",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      resources: [.embedInCode("Assets"), .embedInCode("Programs/openapi.json")]),
    // Rank 8
    .executableTarget(
      name: "guildhall",
      dependencies: [
        "Certifications", "Credentials", "Curricula", "Findings", "GuildhallKit", "Reports",
        "Reviews", "Rosters", "Rubrics", "Scoring", "Simulations", "Statistics", "TranscriptFiles",
        "Transcripts", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // Measures; nobody else builds on it.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Curricula", "Exemplars", "Expressions", "GuildhallKit", "Phrases", "Reports", "Reviews",
        "Rubrics", "Scoring", "Simulations", "TranscriptFiles", "Transcripts",
      ]),
    // Tests
    .testTarget(name: "AccountsTests", dependencies: ["Accounts"]),
    .testTarget(name: "ExemplarsTests", dependencies: ["Exemplars"]),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions"]),
    .testTarget(name: "PhrasesTests", dependencies: ["Phrases"]),
    .testTarget(name: "RubricsTests", dependencies: ["Rubrics"]),
    .testTarget(name: "TranscriptsTests", dependencies: ["Transcripts"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
    .testTarget(name: "CredentialsTests", dependencies: ["Credentials"]),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "CArchive", "Findings"]),
    .testTarget(name: "MarkupTests", dependencies: ["Findings", "Markup"]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Curricula", "Rubrics", "Scoring", "Transcripts"]),
    .testTarget(
      name: "CurriculumFilesTests",
      dependencies: ["Curricula", "CurriculumFiles", "Findings", "Markup", "Rubrics"]),
    .testTarget(
      name: "TranscriptFilesTests", dependencies: ["Findings", "TranscriptFiles", "Transcripts"]),
    .testTarget(name: "CurriculaTests", dependencies: ["Curricula", "Rubrics"]),
    .testTarget(name: "RostersTests", dependencies: ["Findings", "Rosters"]),
    .testTarget(
      name: "CertificationsTests",
      dependencies: ["Certifications", "Curricula", "Rubrics", "Statistics"]),
    .testTarget(
      name: "SimulationsTests",
      dependencies: ["Curricula", "Rubrics", "Scoring", "Simulations", "Transcripts"]),
    .testTarget(
      name: "ReviewsTests",
      dependencies: ["Reviews", "Rubrics", "Scoring", "Statistics", "Transcripts"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Certifications", "Curricula", "Reports", "Reviews", "Rubrics", "Scoring", "Statistics",
        "Transcripts",
      ]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Certifications", "Curricula", "Rubrics", "Scoring", "Simulations", "Storage",
        "Transcripts",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "GuildhallKitTests",
      dependencies: [
        "Certifications", "Curricula", "Findings", "GuildhallKit", "Reports", "Reviews", "Rosters",
        "Rubrics", "Scoring", "Simulations", "Statistics", "Storage", "TranscriptFiles",
        "Transcripts",
      ]),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Accounts", "Certifications", "Curricula", "GuildhallKit", "Reports", "Reviews", "Rubrics",
        "Scoring", "Simulations", "Statistics", "Transcripts", "Web",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .testTarget(name: "CommandTests", dependencies: ["guildhall"]),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "Curricula", "Findings", "GuildhallKit", "Rubrics", "Scoring", "Simulations",
      ],
      exclude: ["Phrasings"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = houseRules + strict
}

// Learning from thousands of sentences, and reading replies by what was learnt, takes minutes
// without the optimiser. Asked for by `scripts/test` alone, because a package with such flags cannot
// be another one's dependency.
if Context.environment["GUILDHALL_QUICK_TESTS"] == "1" {
  let slow: Set = ["Exemplars", "Phrases", "Scoring", "Simulations"]
  for target in package.targets where slow.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}
