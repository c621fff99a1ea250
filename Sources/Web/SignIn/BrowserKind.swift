/// The kind of a browser, for the list of one's own sessions: coarse, so that nothing can be followed by it.
enum BrowserKind {
    /// `Firefox, Android`; "Trình duyệt khác" for what is not known.
    static func name(_ agent: String) -> String {
        let browsers = [
            ("Edg/", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
            ("Safari/", "Safari"),
        ]
        let systems = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
            ("Macintosh", "Mac"), ("Linux", "Linux"),
        ]
        let browser = browsers.first { agent.contains($0.0) }?.1 ?? "Trình duyệt khác"
        let system = systems.first { agent.contains($0.0) }?.1
        return system.map { "\(browser), \($0)" } ?? browser
    }
}
