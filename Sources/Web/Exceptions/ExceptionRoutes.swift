import Accountability
import Reports
import Store

/// What departed from the ordinary way, for inspectors and the chairman.
struct ExceptionRoutes {
    let dependencies: WebDependencies

    var routes: [Route] {
        [
            .list(
                "/api/v1/exceptions",
                for: .readExceptions,
                "listExceptions",
                "Các trường hợp ngoại lệ, mới nhất trước: tập thể lãnh đạo hoặc cấp trên quyết định, hủy vì ghi nhầm, lãnh đạo không cho "
                    + "ý kiến trong hạn, việc chậm ở lãnh đạo xã. Chỉ có ngày, cách và văn bản; không có tên người và nội dung.",
                .exception,
                at: dependencies
            ) { request, db in
                try ExceptionalEvent.list(of: request.commune, on: db)
            }
        ]
    }
}

extension Resource<ExceptionalEvent> {
    /// One as it is shown; it has no address of its own.
    fileprivate static var exception: Resource {
        Resource("exception", "exceptions", id: \.id.text, about: .nobody) { event, _ in event.fields }
    }
}
