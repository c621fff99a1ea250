import Accountability

#if canImport(Glibc)
    import Glibc
#endif

/// The one place where the time of day is read.
enum Clock {
    /// Now.
    static func now() -> Instant {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// Today in Asia/Ho_Chi_Minh, whatever the machine's time zone is.
    static func today() -> CalendarDay { now().day }
}
