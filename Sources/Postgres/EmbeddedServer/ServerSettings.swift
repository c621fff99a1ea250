/// The three files that decide how the private server behaves and who may enter. They are written before every start, into a
/// directory of ours; the files `initdb` leaves in the data directory are not read.
struct ServerSettings: Equatable, Sendable {
    let home: ServerHome
    let account: ServerAccount

    /// The database role that owns the cluster; commands connect as it and take other roles from there.
    static let superuser = "kycuong"
    /// The databases of an installation: the real one and the model commune's. Each has its own class roles.
    static let databases = ["kycuong", "kycuong_demo"]
    static let classes = ["official", "staff", "inspector", "auth"]

    private var main: String { home.settings + "/kycuong.conf" }
    private var access: String { home.settings + "/pg_hba.conf" }
    private var tuning: String { home.settings + "/local.conf" }
    private var names: String { home.settings + "/pg_ident.conf" }

    func write() throws(EmbeddedServerError) {
        // Unchanged files are left alone: a server must come back on a full disk too.
        for (text, path) in [(mainText, main), (accessText, access), (namesText, names)]
        where try SystemCall.read(path) != text {
            try SystemCall.write(text, to: path)
        }
        guard try SystemCall.info(tuning) == nil else { return }
        try SystemCall.write("# Settings of your own for this server; kycuong never changes this file.\n", to: tuning)
    }

    /// Options of the `postgres` program. What protects data and keeps the server off the network stands here too, because
    /// the command line wins over `ALTER SYSTEM`.
    var arguments: [String] {
        let options = [
            "config_file=\(main)", "hba_file=\(access)", "ident_file=\(names)",
            "fsync=on", "full_page_writes=on", "listen_addresses=",
        ]
        return ["-D", home.data] + options.flatMap { ["-c", $0] }
    }

    var mainText: String {
        """
        # Written by kycuong before every start: changes here are lost. Put your own tuning into local.conf beside this file.
        max_connections = 100
        shared_buffers = 128MB
        max_wal_size = 2GB
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C.UTF-8'
        default_text_search_config = 'pg_catalog.simple'
        include 'local.conf'

        # Durable: what was answered is on the disk.
        fsync = on
        full_page_writes = on
        synchronous_commit = on

        # Reached through this socket only.
        listen_addresses = ''
        port = \(ServerHome.port)
        unix_socket_directories = '\(quoted("\"\(home.socketDirectory)\""))'
        unix_socket_permissions = 0700
        ssl = off

        # The log keeps a week and never holds values: no parameters, no statements, no row contents.
        logging_collector = on
        log_directory = '\(quoted(home.serverLog))'
        log_filename = 'postgresql-%a.log'
        log_file_mode = 0600
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on
        log_line_prefix = '%m [%p] '
        log_statement = 'none'
        log_min_duration_statement = -1
        log_min_error_statement = panic
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        log_error_verbosity = terse

        """
    }

    var accessText: String {
        """
        # Written by kycuong. The kernel says who is calling; pg_ident.conf says as whom they may enter.
        local all all peer map=kycuong

        """
    }

    var namesText: String {
        let roles =
            [Self.superuser]
            + Self.databases.flatMap { database in Self.classes.map { "\(database)_\($0)" } }
        let callers = ["root", account.name].filter { !$0.hasPrefix("#") }
        let lines = callers.flatMap { caller in roles.map { "kycuong \"\(caller)\" \($0)" } }
        return (["# Written by kycuong: map, operating system user, database role."] + lines + [""])
            .joined(separator: "\n")
    }

    private func quoted(_ text: String) -> String { text.replacing("'", with: "''") }
}
