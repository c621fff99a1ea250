// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same strictness: no undeclared existential, no leaked import, every unsafe expression named,
/// no warning.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "kycuong",
    products: [.executable(name: "kycuong", targets: ["kycuong"])],
    dependencies: [
        // Commands, options and their help texts, instead of a parser of our own.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // One logger interface for all modules; the format is chosen where the program starts.
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // Start, signals and orderly shutdown of the long-lived parts.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        // The HTTP server and router; HTTP/1 framing is not ours to write.
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        // Hummingbird's own foundations, named because our handlers for slow clients sit between them.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    ],
    targets: [
        // C libraries: module maps, nothing else.
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "COath", pkgConfig: "liboath", providers: [.apt(["liboath-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        // What Linux offers only as macros: file locks and the signal at a parent's death.
        .target(name: "CLinux"),

        .target(name: "Accountability", swiftSettings: strict),
        .target(
            name: "Ledger",
            dependencies: ["CSodium"],
            resources: [
                .embedInCode("Resources/verify_ledger.py"), .embedInCode("Resources/verify_proof.py"),
            ],
            swiftSettings: strict
        ),
        // What people prove themselves with: passwords, codes of a second factor; no database.
        .target(
            name: "Credentials",
            dependencies: ["COath", "CQRencode", "CSodium", "Ledger"],
            resources: [.embedInCode("Resources/common-passwords.txt")],
            swiftSettings: strict
        ),
        .target(name: "Postgres", dependencies: ["CLibPQ", "CLinux", logging, lifecycle], swiftSettings: strict),
        // What people carry out: pages set as PDF, papers written as DOCX, tables as XLSX and CSV. Knows nothing of this business.
        .target(name: "Documents", dependencies: ["CMinizip", "CPango", "CXLSXWriter"], swiftSettings: strict),
        .target(
            name: "Intake",
            dependencies: ["Accountability", "CExpat", "CMinizip", "Documents"],
            swiftSettings: strict
        ),
        .target(
            name: "Schema",
            dependencies: ["Postgres"],
            path: "db",
            exclude: ["README.md", "calendar/README.md", "privacy.csv", "schema.sql", "tests"],
            sources: ["Schema.swift"],
            resources: [
                .embedInCode("migrations/0001_create_identity.sql"),
                .embedInCode("migrations/0002_create_communes.sql"),
                .embedInCode("migrations/0003_create_ledger.sql"),
                .embedInCode("migrations/0004_create_reference.sql"),
                .embedInCode("migrations/0005_create_register.sql"),
                .embedInCode("migrations/0006_create_register_merge.sql"),
                .embedInCode("migrations/0007_create_register_changes.sql"),
                .embedInCode("migrations/0008_create_findings.sql"),
                .embedInCode("migrations/0009_let_officials_act.sql"),
                .embedInCode("migrations/0010_create_duties.sql"),
                .embedInCode("migrations/0011_create_incidents.sql"),
                .embedInCode("migrations/0012_create_explanations.sql"),
                .embedInCode("migrations/0013_create_reminders.sql"),
                .embedInCode("migrations/0014_create_reviews.sql"),
                .embedInCode("migrations/0015_create_commendations.sql"),
                .embedInCode("migrations/0016_create_record.sql"),
                .embedInCode("migrations/0017_keep_papers.sql"),
                .embedInCode("migrations/0018_know_who_serves.sql"),
                .embedInCode("migrations/0019_let_duties_repeat.sql"),
                .embedInCode("migrations/0020_mend_reminders.sql"),
                .embedInCode("migrations/0021_create_sign_in.sql"),
                .embedInCode("migrations/0022_narrow_officials.sql"),
                .embedInCode("migrations/0023_page_lists.sql"),
                .embedInCode("migrations/0024_tell_registers_as_they_stood.sql"),
                .embedInCode("migrations/0025_reconcile_by_official.sql"),
                .embedInCode("migrations/0026_know_who_chaired.sql"),
                .embedInCode("migrations/0027_keep_looks.sql"),
                .embedInCode("migrations/0028_let_administrators_keep_accounts.sql"),
                .embedInCode("migrations/0029_let_officials_see_files.sql"),
                .embedInCode("migrations/0030_let_drafts_go.sql"),
                .embedInCode("migrations/0031_let_communes_keep_reminding_to_leaders.sql"),
                .embedInCode("migrations/0032_refuse_own_cases.sql"),
                .embedInCode("migrations/0033_read_pages_sooner.sql"),
                .embedInCode("migrations/0034_let_inspectors_open_files.sql"),
                .embedInCode("migrations/0035_prove_own_records.sql"),
                .embedInCode("migrations/0036_keep_paper_templates.sql"),
                .embedInCode("migrations/0037_reconcile_with_portal.sql"),
                .embedInCode("migrations/0038_keep_year_packets.sql"),
                .embedInCode("migrations/0039_open_sessions_sooner.sql"),
                .embedInCode("calendar/2023.csv"),
                .embedInCode("calendar/2024.csv"),
                .embedInCode("calendar/2025.csv"),
                .embedInCode("calendar/2026.csv"),
                .embedInCode("calendar/2027.csv"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Store",
            dependencies: ["Accountability", "Ledger", "Postgres", logging, lifecycle],
            swiftSettings: strict
        ),
        .target(
            name: "Actions",
            dependencies: ["Accountability", "Credentials", "Intake", "Ledger", "Postgres", "Store", logging, lifecycle],
            swiftSettings: strict
        ),
        .target(
            name: "Reports",
            dependencies: ["Accountability", "Credentials", "Documents", "Ledger", "Postgres", "Store"],
            swiftSettings: strict
        ),
        .target(
            name: "Jobs",
            dependencies: ["Accountability", "Actions", "Ledger", "Store", logging, lifecycle],
            swiftSettings: strict
        ),
        .target(name: "HTML", swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Accountability", "Actions", "Credentials", "Documents", "HTML", "Intake", "Ledger", "Postgres", "Reports", "Store",
                logging, lifecycle,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "kycuong",
            dependencies: [
                "Accountability", "Actions", "Credentials", "Documents", "Intake", "Jobs", "Ledger", "Postgres", "Reports",
                "Schema", "Store", "Web",
                arguments, logging, lifecycle,
            ],
            swiftSettings: strict
        ),

        // A throw-away server's databases and a proxy that cuts connections, for all tests.
        .target(
            name: "TestSupport",
            dependencies: ["Postgres", logging],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        // A program that owns a private server, to be killed by tests.
        .executableTarget(
            name: "ServerHarness",
            dependencies: ["Postgres", logging],
            path: "Tests/ServerHarness",
            swiftSettings: strict
        ),
        .testTarget(name: "AccountabilityTests", dependencies: ["Accountability"], swiftSettings: strict),
        .testTarget(name: "CredentialsTests", dependencies: ["Credentials"], swiftSettings: strict),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger"], swiftSettings: strict),
        .testTarget(
            name: "PostgresTests",
            dependencies: ["Postgres", "ServerHarness", "TestSupport", logging, lifecycle],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Accountability", "CMinizip", "Intake"],
            swiftSettings: strict
        ),
        // Writes the workbook that scripts/bench/documents.py measures.
        .executableTarget(
            name: "WorkbookBench",
            dependencies: ["Documents"],
            path: "Tests/WorkbookBench",
            swiftSettings: strict
        ),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["Accountability", "Documents", "Intake"],
            exclude: ["read_docx.py", "read_workbook.py"],
            swiftSettings: strict
        ),
        .testTarget(name: "SchemaTests", dependencies: ["Postgres", "Schema"], swiftSettings: strict),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Accountability", "Actions", "Credentials", "Documents", "HTML", "Ledger", "Postgres", "Reports", "Store",
                "Web", logging, lifecycle,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["Snapshots"],
            swiftSettings: strict
        ),
        // An installation on a database of its own, invented registers and officials, for the tests of what uses the store.
        .target(
            name: "StoreSupport",
            dependencies: [
                "Accountability", "Actions", "Intake", "Ledger", "Postgres", "Reports", "Schema", "Store",
                "TestSupport", logging,
            ],
            path: "Tests/StoreSupport",
            swiftSettings: strict
        ),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Accountability", "Actions", "Ledger", "Postgres", "Schema", "Store", "StoreSupport", "TestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ActionsTests",
            dependencies: [
                "Accountability", "Actions", "Ledger", "Postgres", "Reports", "Schema", "Store", "StoreSupport",
                "TestSupport", logging, lifecycle,
            ],
            swiftSettings: strict
        ),
        // The rule of three against a naive model: as values, through the door, and at the same moment.
        .testTarget(
            name: "RuleTests",
            dependencies: [
                "Accountability", "Actions", "Ledger", "Postgres", "Store", "StoreSupport", "TestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Accountability", "Actions", "Documents", "Postgres", "Reports", "Store", "StoreSupport"],
            swiftSettings: strict
        ),
        // The web module on a real database: what only both together can show.
        .testTarget(
            name: "APITests",
            dependencies: [
                "Accountability", "Actions", "Credentials", "Ledger", "Postgres", "Reports", "Store", "StoreSupport",
                "TestSupport", "Web", logging,
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: strict
        ),
        // Runs the built program, which therefore has to be built before.
        .testTarget(
            name: "KycuongTests",
            dependencies: ["kycuong", "Ledger", "Postgres", "StoreSupport", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "JobsTests",
            dependencies: [
                "Accountability", "Actions", "Jobs", "Ledger", "Postgres", "Store", "StoreSupport", logging,
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
