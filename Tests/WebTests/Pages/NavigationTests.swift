import Accountability
import HTML
import HTTPTypes
import Testing

@testable import Web

@Suite
struct NavigationTests {
    @Test func `each entry leads to a page that whoever sees it may open`() throws {
        let routes = Routes.table(.sample()).routes.filter { $0.method == .get }
        for entry in Navigation.all {
            let route = try #require(routes.first { $0.path == entry.address }, "\(entry.address) is no page")
            guard case .visited(_, let permission, _) = route.access else {
                Issue.record("\(entry.address) is not for people who signed in")
                continue
            }
            for role in Role.allCases where entry.permission.map({ role.may($0) }) ?? true {
                #expect(permission.map { role.may($0) } ?? true, "\(role.rawValue) is led to \(entry.address)")
            }
        }
    }

    @Test(arguments: Role.allCases)
    func `at most eight entries stand beside the page`(_ role: Role) {
        let daily = Navigation.all.filter { $0.isDaily && ($0.permission.map { role.may($0) } ?? true) }
        #expect((1...8).contains(daily.count))
    }

    @Test func `the page one is on is marked, and the nearest one where several are`() {
        let page = shown(Navigation(at: "/reminders/{id}", home: "Của tôi") { _ in true })
        #expect(page.contains("<a href=\"/reminders\" aria-current=\"page\">"))
        #expect(page.ranges(of: "aria-current").count == 1)
        let hidden = shown(Navigation(at: "/help", home: "Của tôi") { _ in true })
        #expect(hidden.contains("<a href=\"/home\">Của tôi</a>"))
        #expect(hidden.contains("<summary>Mục khác: Trợ giúp</summary>"))
        #expect(!shown(Navigation(at: "/start/over", home: "Của tôi") { _ in false }).contains("aria-current"))
    }

    private func shown(_ navigation: Navigation) -> String { String(decoding: navigation.rendered(), as: UTF8.self) }
}
