// swift-tools-version: 6.2
// The house of Suivi: which rooms exist and who may import whom.
// The same map is written as a test in Tests/ArchitectureTests; change both together.
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// The release carries the standard library in itself (with the parts of Foundation that it calls for), starts faster and
// weighs less: identical functions are kept once, and the thousands of addresses to adjust at start are written in 20 kB
// instead of 2 MB (Debian 12's loader knows how).
let lean: [LinkerSetting] = [
    .unsafeFlags(
        ["-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections"]
            + ["-ldispatch", "-lBlocksRuntime", "-lstdc++"]
            + ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-Xlinker", "--icf=safe"],
        .when(configuration: .release))
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "suivi",
    products: [.executable(name: "suivi", targets: ["suivi"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The rooms.
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
        .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: strict),
        .target(name: "Domain", swiftSettings: strict),
        .systemLibrary(name: "CPreupdate", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
        .target(
            name: "Store", dependencies: ["Domain", "CPreupdate", "CSodium", grdb],
            resources: [.embedInCode("Referentiels"), .embedInCode("Schema")], swiftSettings: strict),
        .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "Reports", dependencies: ["Domain"], resources: [.embedInCode("Plics2021")], swiftSettings: strict),
        .target(name: "Exchange", dependencies: ["Domain", "Reports", "CXlsxwriter"], swiftSettings: strict),
        .target(
            name: "Screens", dependencies: ["Domain", "Store", "Reports", "Exchange", "Terminal"],
            swiftSettings: strict),
        .target(
            name: "Demonstration", dependencies: ["Domain", "Store"],
            resources: [.embedInCode("Donnees")], swiftSettings: strict),
        .executableTarget(
            name: "suivi",
            dependencies: [
                "Domain", "Store", "Reports", "Exchange", "Screens", "Terminal", "Demonstration", arguments,
            ],
            swiftSettings: strict, linkerSettings: lean),
        .executableTarget(
            name: "suivi-bench",
            dependencies: ["Domain", "Store", "Reports", "Screens", "Terminal", "Poste", grdb],
            swiftSettings: strict, linkerSettings: lean),

        // What holds them to it.
        .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
        .target(name: "Poste", dependencies: ["CVterm"], path: "Tests/Poste", swiftSettings: strict),
        .executableTarget(
            name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
            swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Poste", "terminal-probe"],
            swiftSettings: strict),
        .testTarget(
            name: "StoreTests", dependencies: ["Domain", "Store", grdb],
            resources: [.embedInCode("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "ReportsTests", dependencies: ["Domain", "Store", "Reports", "Exchange", "Demonstration"],
            swiftSettings: strict),
        .testTarget(
            name: "ScreensTests",
            dependencies: ["Domain", "Store", "Reports", "Exchange", "Screens", "Terminal", "Demonstration"],
            swiftSettings: strict),
        .testTarget(
            name: "JourneyTests",
            dependencies: ["Poste", "suivi"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
