import Accountability
import Actions
import FoundationEssentials
import HTML
import Hummingbird
import Intake
import Reports
import Store

/// Importing on pages, in two steps: the file is sent and read, nothing recorded; then what it would do is confirmed.
extension ImportRoutes {
    var pages: [Route] {
        [
            .visited(
                "/imports/new",
                for: .importRegister,
                .page("importRegisterForm", "Chọn tệp sổ để nhập."),
                use: choose
            ),
            .visitedForm(
                "/imports/new",
                for: .importRegister,
                limit: IntakeLimits.standard.fileBytes + Upload.formRoom,
                .page("importRegisterSent", "Gửi tệp sổ để xem trước."),
                use: receive
            ),
            .visited(
                "/imports/waiting",
                for: .importRegister,
                .page("showWaitingImport", "Xem trước tệp sổ đã gửi; chưa ghi gì."),
                use: preview
            ),
            .visitedForm(
                "/imports/waiting",
                for: .importRegister,
                .page("decideWaitingImport", "Đổi cách ghép cột, nhập, hoặc bỏ tệp đã gửi."),
                use: decide
            ),
            .visited(
                "/imports/waiting/problems.csv",
                for: .importRegister,
                .page("downloadImportProblems", "Các dòng sai và dòng cần xem lại của tệp đã gửi."),
                use: problems
            ),
        ]
    }

    @Sendable
    private func choose(_ request: Request, _ page: PageContext) async throws -> Response {
        if page.guest.needsCodeToAct { return .see("/sign-in/code", next: request.uri.string) }
        try StrictQuery(request.uri.query, allowing: []).check()
        return .page(try form(page, exportedOn: nil, message: nil).view.rendered())
    }

    private func form(_ page: PageContext, exportedOn: CalendarDay?, message: String?) throws -> NewImportPage {
        NewImportPage(
            frame: PageFrame(page),
            profiles: try dependencies.mappingProfiles().map(\.name),
            exportedOn: exportedOn ?? page.visit.at.day,
            message: message
        )
    }

    /// Reads the file, so that what cannot be read is told at once, and keeps its bytes until they are confirmed.
    @Sendable
    private func receive(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        let day = CalendarDay(iso: sent["exported_on"]) ?? CalendarDay(vietnamese: sent["exported_on"])
        do {
            guard let file = sent.file("file"), !file.bytes.isEmpty else {
                throw Problem(.badBody, detail: "Chưa chọn tệp.")
            }
            guard let day else { throw Problem(.badDay, detail: "Cần ngày xuất sổ, ví dụ 31/10/2026.") }
            let profile = try dependencies.mappingProfiles().first { $0.name == sent["profile"] }
            let found = try await RegisterSource.read(file.bytes, profile: profile).register
            let register = WaitingRegisters.Waiting(
                name: String(Text.line(file.name).suffix(200)),
                bytes: file.bytes,
                key: UUID(),
                exportedOn: day,
                profile: profile,
                headers: found.headers
            )
            try await dependencies.waitingRegisters.keep(register, of: page.account.account.id, at: page.visit.at)
            return .see("/imports/waiting")
        } catch {
            let problem = Problem(error, sentence: dependencies.sentence)
            if problem.code == .failed { throw error }
            let again = try form(page, exportedOn: day, message: problem.detail ?? problem.code.title)
            return .page(again.view.rendered(), status: problem.status)
        }
    }

    @Sendable
    private func preview(_ request: Request, _ page: PageContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        guard let register = await waiting(page) else { return try gone(page) }
        return try await shown(register, page)
    }

    /// What recording it now would do, or what was wrong with the choices just sent, beside those that were there before. A rule that
    /// says no is told on the page: another mapping, day or choice may help.
    private func shown(_ register: WaitingRegisters.Waiting, _ page: PageContext, mistake: Problem? = nil) async throws
        -> Response
    {
        var found: ImportPreview?
        do {
            let source = try await RegisterSource.read(register.bytes, profile: register.profile)
            found = ImportPreview(source.register, obstacle: mistake)
            if mistake == nil {
                found?.outcome = try await dependencies.desk.rehearse(act(register, source, page), by: page.account)
            }
        } catch {
            let problem = Problem(error, sentence: dependencies.sentence)
            if problem.code == .failed { throw error }
            found = found ?? ImportPreview()
            found?.obstacle = problem
        }
        let preview = found ?? ImportPreview()
        let shown = WaitingImportPage(frame: PageFrame(page), register: register, preview: preview)
        return .page(
            shown.view.rendered(reservingCapacity: 32 * 1_024),
            status: preview.obstacle?.status ?? .ok
        )
    }

    @Sendable
    private func decide(_ request: Request, _ page: PageContext, _ sent: FormBody) async throws -> Response {
        guard var register = await waiting(page) else { return try gone(page) }
        let owner = page.account.account.id
        if sent["step"] == "drop" {
            await dependencies.waitingRegisters.drop(of: owner)
            return .see("/imports")
        }
        register.exportedOn = CalendarDay(iso: sent["exported_on"]) ?? register.exportedOn
        register.skipsRefused = sent["skip_refused"] == "true"
        register.createsOfficials = sent["create_officials"] == "true"
        let source: RegisterSource
        let before = register.profile
        do {
            register.profile = try mapping(register, sent)
            source = try await RegisterSource.read(register.bytes, profile: register.profile)
            register.headers = source.register.headers
        } catch let error as IntakeError {
            // The mapping before stays: with it the file could be read.
            register.profile = before
            return try await shown(register, page, mistake: Problem(error))
        }
        try await dependencies.waitingRegisters.keep(register, of: owner, at: page.visit.at)
        guard sent["step"] == "record" else { return .see("/imports/waiting") }
        do {
            let outcome = try await dependencies.desk.perform(act(register, source, page), by: page.account)
            await dependencies.waitingRegisters.drop(of: owner)
            return .see(ScanRoutes.address(after: outcome.batch))
        } catch {
            if Problem(error, sentence: dependencies.sentence).code == .failed { throw error }
            return try await shown(register, page)
        }
    }

    @Sendable
    private func problems(_ request: Request, _ page: PageContext) async throws -> Response {
        try StrictQuery(request.uri.query, allowing: []).check()
        var problems: [RowProblem] = []
        if let register = await waiting(page) {
            problems = try await RegisterSource.read(register.bytes, profile: register.profile).register.problems
        }
        return .file(RefusalReport.csv(problems), name: "dong-can-sua.csv", type: "text/csv; charset=utf-8")
    }

    /// Nothing waits, or not any more.
    private func gone(_ page: PageContext) throws -> Response {
        let message = "Không có tệp nào đang chờ: tệp chỉ được giữ \(WaitingRegisters.minutes) phút. Hãy chọn tệp."
        return .page(try form(page, exportedOn: nil, message: message).view.rendered())
    }

    private func waiting(_ page: PageContext) async -> WaitingRegisters.Waiting? {
        await dependencies.waitingRegisters.find(of: page.account.account.id, at: page.visit.at)
    }

    private func act(_ register: WaitingRegisters.Waiting, _ source: RegisterSource, _ page: PageContext)
        -> ImportRegister
    {
        ImportRegister(
            taking: source,
            exportedOn: register.exportedOn,
            skipsRefused: register.skipsRefused,
            createsOfficials: register.createsOfficials,
            today: page.visit.at.day,
            id: register.key
        )
    }

    /// The mapping picked column by column; what stands as the usual headers say needs none.
    private func mapping(_ register: WaitingRegisters.Waiting, _ sent: FormBody) throws -> MappingProfile? {
        let picked = RegisterColumn.allCases.reduce(into: [RegisterColumn: String]()) { picked, column in
            let header = sent["map.\(column.rawValue)"]
            if !header.isEmpty { picked[column] = header }
        }
        guard !picked.isEmpty, picked != register.headers else { return register.profile }
        return try MappingProfile(name: "chọn trên trang", columns: picked)
    }
}
