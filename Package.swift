// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let embedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let posix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let ssl: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")

let package = Package(
    name: "cotejo",
    // Only for the async commands of ArgumentParser, which ask for it on every system.
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CatalogueModel", swiftSettings: settings),
        .target(name: "DocumentChecks", dependencies: ["CatalogueModel"], swiftSettings: settings),
        .target(
            name: "Submissions",
            dependencies: ["CatalogueModel", "CLibArchive", "CLibXML2"],
            swiftSettings: settings
        ),
        .target(name: "SearchIndex", dependencies: ["CatalogueModel"], swiftSettings: settings),
        .target(name: "TrainingPlanner", swiftSettings: settings),
        .target(name: "SQLDatabase", dependencies: ["CLibPQ", grdb, sqlite], swiftSettings: settings),
        .target(
            name: "CatalogueStore",
            dependencies: ["CatalogueModel", "CZlib", "SearchIndex", "SQLDatabase", grdb],
            swiftSettings: settings
        ),
        .target(
            name: "Workflows",
            dependencies: [
                "CatalogueModel", "CZlib", "DocumentChecks", "Submissions", "CatalogueStore", "TrainingPlanner", crypto,
                cryptoExtras, logging,
                posix,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "CatalogueWeb",
            dependencies: [
                "CatalogueModel", "CatalogueStore", "CZlib", "DocumentChecks", "TrainingPlanner", "Workflows",
                hummingbird, hummingbirdTLS, lifecycle, logging, mustache, signals, ssl,
            ],
            resources: [.copy("Templates"), .copy("Static")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "cotejo",
            dependencies: [
                "CMalloc", "CatalogueModel", "CatalogueStore", "DocumentChecks", "TrainingPlanner", "Workflows",
                "CatalogueWeb", argumentParser, logging,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TestSupport",
            dependencies: ["CatalogueModel", "CatalogueStore", "CZlib", "TrainingPlanner", "Workflows"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        .testTarget(
            name: "ArchitectureTests",
            dependencies: ["TestSupport", "CatalogueModel"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CatalogueModelTests",
            dependencies: ["CatalogueModel", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SearchIndexTests",
            dependencies: ["SearchIndex", "CatalogueModel", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TrainingPlannerTests",
            dependencies: ["TrainingPlanner", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DocumentChecksTests",
            dependencies: ["DocumentChecks", "CatalogueModel", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SubmissionsTests",
            dependencies: ["Submissions", "CatalogueModel", "TestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "CatalogueModel", "DocumentChecks", "SearchIndex", "Submissions", "TrainingPlanner", "Workflows",
            ],
            path: "Tests/Fuzz",
            exclude: ["Archives", "Driver", "Found", "Package.swift", "run"],
            sources: ["MutatedInputTests.swift", "Targets"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CatalogueStoreTests",
            dependencies: ["CatalogueStore", "CatalogueModel", "SQLDatabase", "TestSupport", grdb],
            swiftSettings: settings
        ),
        .testTarget(
            name: "WorkflowsTests",
            dependencies: [
                "Workflows", "CatalogueStore", "CatalogueModel", "DocumentChecks", "TrainingPlanner", "TestSupport",
                "CLibXML2", crypto,
            ],
            exclude: ["Cases"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CatalogueWebTests",
            dependencies: [
                "CatalogueWeb", "CatalogueStore", "CZlib", "DocumentChecks", "Submissions", "TestSupport",
                "TrainingPlanner", "Workflows", embedded, hummingbirdTesting, lifecycle, mustache,
            ],
            swiftSettings: settings
        ),
    ]
)
