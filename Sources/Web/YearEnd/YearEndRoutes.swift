import Accountability
import Actions
import Documents
import HTML
import HTTPTypes
import Hummingbird
import Reports
import Store

/// The page of the year's end, and its packets.
struct YearEndRoutes {
    let dependencies: WebDependencies

    /// Where it is.
    static let address = "/year-end"

    var routes: [Route] {
        [
            .visited(
                Self.address,
                for: .readProceedings,
                .page("showYearEnd", "Hồ sơ cuối năm còn thiếu gì, và gói hồ sơ của năm."),
                use: show
            ),
            .visitedForm(
                "\(Self.address)/packet",
                for: .makeYearPacket,
                .page("orderYearPacket", "Lập gói hồ sơ cuối năm ở phía sau."),
                use: order
            ),
            .visited(
                "\(Self.address)/{year}/packets/{ordinal}",
                for: .readYearPacket,
                .page("downloadYearPacket", "Gói hồ sơ cuối năm đã lưu."),
                use: kept
            ),
            .visited(
                "\(Self.address)/{year}/provisional",
                for: .readYearPacket,
                .page("downloadProvisionalPacket", "Gói hồ sơ tạm tính vừa lập."),
                use: provisional
            ),
        ]
    }

    private static let year = QueryParameter(
        name: "year",
        form: .integer(years, standard: 2026),
        summary: "Năm đánh giá.",
        example: "2026"
    )
    private static let part = QueryParameter(
        name: "page",
        form: .integer(1...1_000, standard: 1),
        summary: "Trang của danh sách.",
        example: "1"
    )
    private static let years = 2000...2999

    @Sendable
    private func show(_ request: Request, _ page: PageContext) async throws -> Response {
        var query = StrictQuery(request.uri.query, allowing: [Self.year, Self.part])
        let year = query.integer(Self.year, in: Self.years) ?? Self.usual(on: page.visit.at.day)
        let part = query.integer(Self.part, in: 1...1_000) ?? 1
        try query.check()
        let (account, today) = (page.account, page.visit.at.day)
        let (packet, gaps, kept) = try await dependencies.show(to: account) { reading in
            let packet = try YearPacket(year, of: account.commune, today: today, on: reading.db)
            let gaps = try YearGaps(packet, within: account.account.reach, on: reading.db)
            reading.seen.note(.summary, gaps.named)
            return (packet, gaps, try Self.kept(year, of: account.commune.id, reading))
        }
        let state = dependencies.packets?.state(of: year, in: account.commune.id)
        let shown = YearEndPage(
            frame: PageFrame(page),
            packet: packet,
            gaps: gaps,
            part: part,
            kept: kept,
            state: state,
            failure: failure(of: state),
            mayMake: dependencies.packets != nil && account.author.may(.makeYearPacket),
            mayRead: account.author.may(.readYearPacket),
            opensFiles: account.author.may(.readDossiers),
            today: today,
            now: page.visit.at
        )
        return .page(shown.view.rendered(reservingCapacity: 32 * 1_024), headers: Self.headers(while: state))
    }

    /// Each kept packet with what it says otherwise than the one before.
    private static func kept(_ year: Int, of commune: Commune.ID, _ reading: Reading) throws -> [YearEndPage.Kept] {
        var before: KeptPacket?
        return try KeptPacket.list(of: year, in: commune, on: reading.db).map { packet in
            defer { before = packet }
            return YearEndPage.Kept(
                packet: packet,
                difference: try before.map {
                    try PacketDifference(
                        of: PacketManifest(packet.manifest),
                        entries: packet.entries,
                        from: $0,
                        in: commune,
                        on: reading.db
                    )
                }
            )
        }
    }

    /// The year people work on: the running one, and for some weeks after its end the one that is over.
    private static func usual(on day: CalendarDay) -> Int {
        ReviewYear(containing: day.adding(days: -75), rule: .reporting).year
    }

    /// While something is on its way the browser asks again by itself.
    private static func headers(while state: YearPacketOffice.State?) -> HTTPFields {
        switch state {
        case .waiting, .making: HTTPField.Name("Refresh").map { [$0: "2"] } ?? [:]
        case .ready, .kept, .same, .failed, nil: [:]
        }
    }

    private func failure(of state: YearPacketOffice.State?) -> String? {
        guard case .failed(let error) = state else { return nil }
        if let refusal = error as? Refusal { return dependencies.sentence(refusal) }
        return (error as? YearPacketFile.LedgerMoved)?.description
    }

    /// Sent again while it is made it orders nothing new, so that it needs no key.
    @Sendable
    private func order(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        guard let office = dependencies.packets, let year = Int(sent["year"]), Self.years.contains(year) else {
            throw Problem(.notFound)
        }
        let (account, today) = (page.account, page.visit.at.day)
        // A year that has not begun has no packet.
        let packet = try await dependencies.desk.read(as: account) { db in
            try YearPacket(year, of: account.commune, today: today, on: db)
        }
        office.order(packet.year.year, by: account.author, today: today)
        return .see("\(Self.address)?year=\(year)")
    }

    @Sendable
    private func kept(_ request: Request, _ page: PageContext) async throws -> Response {
        let path = PathValues(page.request)
        guard let year = Int(try path.text("year")), let ordinal = Int(try path.text("ordinal")) else {
            throw Problem(.notFound)
        }
        let account = page.account
        let (file, name) = try await dependencies.show(to: account) { reading in
            let packets = try KeptPacket.list(of: year, in: account.commune.id, on: reading.db)
            guard let packet = packets.first(where: { $0.ordinal == ordinal }) else { throw Problem(.notFound) }
            let file = try AnonymousFile()
            try packet.forEachPiece(of: account.commune.id, on: reading.db) { try file.append($0) }
            reading.seen.note(.record, try Self.named(in: account.commune, reading))
            return (file, "goi-cuoi-nam-\(account.commune.code)-\(year)-lan-\(ordinal).zip")
        }
        return try .download(file, type: Self.mediaType, name: name)
    }

    @Sendable
    private func provisional(_ request: Request, _ page: PageContext) async throws -> Response {
        let account = page.account
        guard let year = Int(try PathValues(page.request).text("year")),
            case .ready(let made, _)? = dependencies.packets?.state(of: year, in: account.commune.id)
        else { throw Problem(.notFound) }
        try await dependencies.show(to: account) { reading in
            reading.seen.note(.record, try Self.named(in: account.commune, reading))
        }
        return try .download(made.archive, type: Self.mediaType, name: made.packet.fileName)
    }

    /// Whose records are in it: everybody's who may be.
    private static func named(in commune: Commune, _ reading: Reading) throws -> [Official.ID] {
        try Official.list(of: commune.id, on: reading.db).map(\.id)
    }

    private static let mediaType = "application/zip"
}
