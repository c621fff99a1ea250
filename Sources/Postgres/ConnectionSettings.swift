/// Where PostgreSQL is, who we are there, and how the session is pinned.
public struct ConnectionSettings: Sendable {
    /// One server: a host name or address, or the directory of its Unix socket. An empty host is libpq's default.
    public struct Endpoint: Sendable, Hashable {
        /// Host name, address, or absolute directory.
        public var host: String
        /// TCP port, or the number in the socket's name.
        public var port: Int
        /// The host's address, if it is known and need not be looked up.
        public var address: String?

        /// Names a server.
        public init(host: String, port: Int = 5432, address: String? = nil) {
            self.host = host
            self.port = port
            self.address = address
        }
    }

    /// The servers; each attempt takes them in random order, so that a stale one is left again.
    public var endpoints: [Endpoint]
    /// The database.
    public var database: String
    /// The user who logs in.
    public var user: String
    /// The password, if one is needed.
    public var password: Secret?
    /// The role taken on at start (`-c role=`) and kept for the life of the connection.
    public var role: String?
    /// Settings of the server session (`search_path`, `statement_timeout` …). What we pin cannot be changed here.
    public var options: [String: String] = Self.defaultOptions
    /// Keywords of libpq, such as `sslmode`.
    public var parameters: [String: String] = [:]
    /// How long one attempt at one server may take.
    public var connectTimeout: Duration = .seconds(5)

    /// Limits that every session has unless it says otherwise.
    public static let defaultOptions = [
        "application_name": "kycuong", "lock_timeout": "5s", "statement_timeout": "30s",
        "idle_in_transaction_session_timeout": "60s",
    ]

    /// Settings our decoding relies on, and the one that ends a statement whose client has gone.
    static let pinnedOptions = [
        "TimeZone": "UTC", "DateStyle": "ISO, YMD", "IntervalStyle": "iso_8601", "client_encoding": "UTF8",
        "standard_conforming_strings": "on", "bytea_output": "hex", "extra_float_digits": "1",
        "client_connection_check_interval": "1s",
    ]

    /// Settings for one server.
    public init(host: String, port: Int = 5432, database: String, user: String, password: Secret? = nil) {
        endpoints = [Endpoint(host: host, port: port)]
        self.database = database
        self.user = user
        self.password = password
    }

    /// The directories, hosts and names without the password.
    func keywords(for endpoint: Endpoint) -> [(name: String, value: String)] {
        var keywords = [
            "connect_timeout": "0", "gssencmode": "disable", "keepalives_idle": "30", "keepalives_interval": "10",
            "keepalives_count": "3", "tcp_user_timeout": "30000",
        ]
        keywords.merge(parameters) { $1 }
        keywords["host"] = endpoint.host.isEmpty ? nil : endpoint.host
        keywords["hostaddr"] = endpoint.address
        keywords["port"] = "\(endpoint.port)"
        keywords["dbname"] = database
        keywords["user"] = user
        keywords["password"] = password?.revealed()
        keywords["client_encoding"] = "UTF8"
        keywords["options"] = startupOptions
        return keywords.map { (name: $0.key, value: $0.value) }
    }

    /// `-c name=value …` with libpq's escapes; ours come last and win.
    private var startupOptions: String {
        var settings = options.filter { option in
            !Self.pinnedOptions.keys.contains { $0.lowercased() == option.key.lowercased() }
        }
        settings.merge(Self.pinnedOptions) { $1 }
        settings["role"] = role
        let words = settings.sorted { $0.key < $1.key }.map { "-c \($0.key)=\(Self.escaped($0.value))" }
        return ([parameters["options"]].compactMap { $0 } + words).joined(separator: " ")
    }

    private static func escaped(_ value: String) -> String {
        String(value.flatMap { $0 == " " || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}

extension ConnectionSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Database and user; no host, no password.
    public var description: String { "database \(database) as \(role ?? user)" }
    /// The same.
    public var debugDescription: String { description }
    /// Nothing more: parameters may hold secrets.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
