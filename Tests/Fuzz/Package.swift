// swift-tools-version: 6.2
// The pure modules once more, under libFuzzer and AddressSanitizer. `Tests/Fuzz/run` puts their folders beside this file.
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"]),
]

let package = Package(
    name: "cotejo-fuzz",
    targets: [
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive"),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .target(name: "CatalogueModel", swiftSettings: settings),
        .target(name: "DocumentChecks", dependencies: ["CatalogueModel"], swiftSettings: settings),
        .target(name: "SearchIndex", dependencies: ["CatalogueModel"], swiftSettings: settings),
        .target(
            name: "Submissions",
            dependencies: ["CatalogueModel", "CLibArchive", "CLibXML2"],
            swiftSettings: settings
        ),
        .target(name: "TrainingPlanner", swiftSettings: settings),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["CatalogueModel", "DocumentChecks", "SearchIndex", "Submissions", "TrainingPlanner"],
            swiftSettings: settings,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]
        ),
    ]
)
