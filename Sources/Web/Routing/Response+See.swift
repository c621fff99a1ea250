import HTTPTypes
import Hummingbird

extension Response {
    /// Leads the browser to another page (303). With `next` that page leads back.
    static func see(_ path: String, next: String? = nil, cookies: [String] = []) -> Response {
        let address = next.map { "\(path)?next=\(PercentEncoding.query($0))" } ?? path
        var headers: HTTPFields = [.location: address]
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return Response(status: .seeOther, headers: headers)
    }
}
