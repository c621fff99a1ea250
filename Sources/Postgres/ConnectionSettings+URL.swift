import CLibPQ

extension ConnectionSettings {
    /// Reads `postgresql://user:password@host:port/database?…` (or `key=value …`) as libpq does. What it leaves
    /// open comes from libpq's defaults (`PGUSER`, `PGDATABASE` and so on). The error never repeats the text.
    public init(url: String) throws(PostgresError) {
        guard !url.utf8.contains(0) else { throw .nulCharacter }
        var message: UnsafeMutablePointer<CChar>? = nil
        // Both results are freed below, whatever happens; libpq's message is dropped because it quotes the input.
        let parsed = unsafe PQconninfoParse(url, &message)
        defer {
            unsafe PQconninfoFree(parsed)
            unsafe PQfreemem(message)
        }
        guard let parsed = unsafe parsed else { throw .misuse("the database URL cannot be read") }
        var values = unsafe Self.values(of: parsed)
        // libpq's own defaults; the list is freed after copying.
        if let defaults = unsafe PQconndefaults() {
            for (name, value) in unsafe Self.values(of: defaults) where Self.inherited.contains(name) {
                values[name] = values[name] ?? value
            }
            unsafe PQconninfoFree(defaults)
        }
        let user = values.removeValue(forKey: "user") ?? ""
        let database = values.removeValue(forKey: "dbname") ?? user
        let endpoints = try Self.endpoints(
            hosts: values.removeValue(forKey: "host"),
            addresses: values.removeValue(forKey: "hostaddr"),
            ports: values.removeValue(forKey: "port")
        )
        self.init(
            host: "",
            database: database,
            user: user,
            password: values.removeValue(forKey: "password").map(Secret.init)
        )
        self.endpoints = endpoints
        if let name = values.removeValue(forKey: "application_name") { options["application_name"] = name }
        if let seconds = values.removeValue(forKey: "connect_timeout").flatMap({ Int($0) }), seconds > 0 {
            connectTimeout = .seconds(seconds)
        }
        parameters = values
    }

    private static let inherited: Set = ["user", "dbname", "host", "hostaddr", "port", "password"]

    private static func endpoints(hosts: String?, addresses: String?, ports: String?) throws(PostgresError)
        -> [Endpoint]
    {
        let hosts = split(hosts)
        let addresses = split(addresses)
        let ports = split(ports)
        let count = max(hosts.count, addresses.count, 1)
        guard [0, 1, count].contains(ports.count), hosts.isEmpty || addresses.isEmpty || hosts.count == addresses.count
        else { throw .misuse("the database URL names different numbers of hosts and ports") }
        var endpoints: [Endpoint] = []
        for index in 0..<count {
            let text = ports.isEmpty ? "" : ports[ports.count == 1 ? 0 : index]
            guard let port = text.isEmpty ? 5432 : Int(text), (1...65_535).contains(port) else {
                throw .misuse("the database URL has an invalid port")
            }
            endpoints.append(
                Endpoint(
                    host: hosts.isEmpty ? "" : hosts[index],
                    port: port,
                    address: addresses.isEmpty || addresses[index].isEmpty ? nil : addresses[index]
                )
            )
        }
        return endpoints
    }

    private static func split(_ list: String?) -> [String] {
        guard let list, !list.isEmpty else { return [] }
        return list.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }

    /// Copies the options that are set out of libpq's array, which ends with a NULL keyword.
    private static func values(of options: UnsafeMutablePointer<PQconninfoOption>) -> [String: String] {
        var values: [String: String] = [:]
        var option = unsafe options
        // Keyword and value are C strings owned by the array, which outlives this function.
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe values[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe option += 1
        }
        return values
    }
}
