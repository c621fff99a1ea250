import Accountability

/// Invented registers of every shape a rule may meet.
public enum RandomRegister {
    /// Files received in the first months of 2026, in any status, finished or not, also on days that contradict the status.
    public static func files(_ count: Int, using random: inout Randomness) -> [RegisterFile] {
        (1...count).map { file($0, using: &random) }
    }

    /// One such file.
    public static func file(_ serial: Int, using random: inout Randomness) -> RegisterFile {
        let received = CalendarDay.test(2026, 1, 1).adding(days: Int.random(in: 0..<120, using: &random))
        var file = RegisterFile(serial, received: received)
        shuffle(&file, using: &random)
        file.channel = random.chance(10) ? nil : random.pick(Channel.allCases)
        file.unit = random.chance(10) ? nil : random.pick(units)
        file.field = random.chance(10) ? nil : random.pick(fields)
        return file
    }

    /// Gives a file other days, another status and another officer.
    public static func shuffle(_ file: inout RegisterFile, using random: inout Randomness) {
        let spans = [0, 0, 1, 5, 10, 20, 45]
        file.due = random.chance(15) ? nil : file.received.adding(days: random.pick(spans))
        let nearDue = (file.due ?? file.received).adding(days: random.pick([-2, -1, 0, 0, 1, 2, 15]))
        let finished = random.chance(50) ? nearDue : file.received.adding(days: random.pick(spans))
        file.finished = random.chance(40) ? nil : max(file.received, finished)
        file.finishedHour = random.pick([18, 20])
        file.status = random.chance(10) ? nil : random.pick(DossierStatus.allCases)
        file.officer = random.chance(10) ? nil : random.pick(officers)
    }

    /// Names of the officers, no two of which fold to the same letters.
    public static let officers = ["Nguyễn Văn An", "Hoàng Thị Ân", "Phạm Thị Dung", "Đỗ Văn Giáp"]
    private static let units = ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng"]
    private static let fields = ["Đất đai", "Hộ tịch", "Chứng thực"]
}
