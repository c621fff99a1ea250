import Accountability
import FoundationEssentials
import StoreSupport
import Testing

@testable import Store

/// Where things stand in lists.
struct PagePlaceTests {
    private let low = Reminder.ID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)))
    private let high = Reminder.ID(UUID(uuid: (0xf0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))

    @Test func `places are ordered by day, then by the bytes of the code, then by id`() {
        let (first, second) = (CalendarDay.test(2026, 1, 5), CalendarDay.test(2026, 1, 6))
        let ordered = [
            PagePlace(first, low), PagePlace(first, code: "H45-1", low), PagePlace(first, code: "H45-10", low),
            PagePlace(first, code: "Đ1", low), PagePlace(first, code: "Đ1", high), PagePlace(second, low),
        ]
        #expect(Array(ordered.reversed()).sorted() == ordered)
    }

    @Test func `places of one microsecond are ordered by id`() {
        let moment = Instant(microseconds: 1_767_578_400_123_456)
        let later = Instant(microseconds: moment.microseconds + 1)
        let ordered = [PagePlace(moment, low), PagePlace(moment, high), PagePlace(later, low)]
        #expect(Array(ordered.reversed()).sorted() == ordered)
        #expect(ordered.map(\.moment) == [moment, moment, later])
    }
}
