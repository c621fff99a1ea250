/// How a category of causes of delay (*phân loại nguyên nhân*) stands from a day on: dated reference data with the document it
/// comes from. A later row of the same cause replaces it from its own day; what was chosen before stays readable.
public struct CauseCategory: Hashable, Sendable {
    /// The stable name, such as `other_agency`.
    public let cause: String
    /// The first day this holds.
    public let effectiveOn: CalendarDay
    /// What people read.
    public let title: String
    /// Whether the name alone says nothing, so that at least a sentence must.
    public let needsSentence: Bool
    /// Whether it may be chosen.
    public let isOffered: Bool
    /// Its place in lists.
    public let ordinal: Int
    /// The document it comes from.
    public let sourceDocument: String

    /// The fewest words of a sentence.
    static let wordsOfSentence = 5

    /// A category as the reference data has it.
    public init(
        cause: String,
        effectiveOn: CalendarDay,
        title: String,
        needsSentence: Bool = false,
        isOffered: Bool = true,
        ordinal: Int,
        sourceDocument: String
    ) {
        self.cause = cause
        self.effectiveOn = effectiveOn
        self.title = title
        self.needsSentence = needsSentence
        self.isOffered = isOffered
        self.ordinal = ordinal
        self.sourceDocument = sourceDocument
    }

    /// The categories that may be chosen on a day, in order.
    public static func offered(on day: CalendarDay, among categories: [CauseCategory]) -> [CauseCategory] {
        Dictionary(grouping: categories.filter { $0.effectiveOn <= day }, by: \.cause)
            .values.compactMap { $0.max { $0.effectiveOn < $1.effectiveOn } }
            .filter(\.isOffered)
            .sorted { ($0.ordinal, $0.cause) < ($1.ordinal, $1.cause) }
    }

    /// Refused unless `cause` may be chosen on a day and the text says enough for it.
    public static func check(
        _ cause: String,
        text: String,
        among categories: [CauseCategory],
        on day: CalendarDay
    ) throws(Refusal) {
        guard let category = offered(on: day, among: categories).first(where: { $0.cause == cause }) else {
            throw Refusal(.causeUnknown, cause)
        }
        guard !category.needsSentence || text.split(whereSeparator: \.isWhitespace).count >= wordsOfSentence else {
            throw Refusal(.causeSentenceNeeded, cause)
        }
    }
}

extension CauseCategory {
    /// The list the program brings, recorded in the installation's ledger when it begins. No decree lists causes of delay; the
    /// names follow what Decree 335/2025/NĐ-CP leaves to be confirmed (objective causes) and what one-stop registers record.
    public static let shipped: [CauseCategory] = [
        shipped("system_outage", "Hệ thống, đường truyền gặp sự cố", 1),
        shipped("citizen_late", "Người dân, tổ chức bổ sung hồ sơ hoặc nộp nghĩa vụ tài chính chậm", 2),
        shipped("other_agency", "Cơ quan phối hợp trả lời chậm", 3),
        shipped("workload", "Khối lượng công việc vượt khả năng xử lý", 4),
        shipped("absence", "Vắng mặt có lý do mà chưa bố trí người thay", 5),
        shipped("personal_fault", "Sơ suất của người giải quyết", 6),
        shipped("unclear_rule", "Quy định chưa rõ, phải xin hướng dẫn", 7),
        shipped("force_majeure", "Bất khả kháng như thiên tai, dịch bệnh", 8),
        shipped("other", "Nguyên nhân khác, nêu rõ", 9, needsSentence: true),
    ]

    private static func shipped(_ cause: String, _ title: String, _ ordinal: Int, needsSentence: Bool = false)
        -> CauseCategory
    {
        CauseCategory(
            cause: cause,
            effectiveOn: .firstOfTwoLevelCommunes,
            title: title,
            needsSentence: needsSentence,
            ordinal: ordinal,
            sourceDocument: "Danh mục nguyên nhân chậm của KyCuong, bản 1"
        )
    }
}

extension CalendarDay {
    /// 1 July 2025, when communes took over the files of districts and Decree 118/2025/NĐ-CP came into force.
    fileprivate static let firstOfTwoLevelCommunes = CalendarDay(year: 2025, month: 7, day: 1) ?? .earliest
}
