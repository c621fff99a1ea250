# Starts the real program in an empty home and ends it as systemd would; sourced by the scripts that try it.
# $script is the name messages begin with. $folder is the home's parent, removed at the end; $service is the process started here,
# $binary the program.

binary=$(swift build --show-bin-path)/kycuong
folder=$(mktemp -d)
# The server's user must be able to walk through.
chmod 711 "$folder"
home=$folder/home
service=

# Ends what still runs; a script with more to end does that first.
clean_up() {
    trap - EXIT
    if [ -n "$service" ] && kill -0 "$service" 2>/dev/null; then
        kill -KILL "$service"
        wait "$service" 2>/dev/null || true
    fi
    if server_is_gone 60; then rm -rf "$folder"; else echo "$script: $folder is left behind" >&2; fi
}

# The supervisor keeps its lock until the private server has stopped.
server_is_gone() {
    if [ ! -e "$home/supervisor.lock" ]; then return 0; fi
    flock --wait "$1" "$home/supervisor.lock" true && [ ! -e "$home/data/postmaster.pid" ]
}

# Says what went wrong, with the end of every log, and ends.
fail() {
    echo "$script: $1" >&2
    for log in "$folder"/*.log "$home/log/supervisor.log"; do
        if [ -s "$log" ]; then echo "--- the end of $(basename "$log")" >&2; tail -n 40 "$log" >&2; fi
    done
    exit 1
}

answer() { curl --silent --max-time 5 --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$port$1" || true; }

# Starts `kycuong serve` with these arguments on a free port, $port, and waits until it is ready.
start_service() {
    env -u DATABASE_URL KYCUONG_HOME="$home" "$binary" serve --port 0 "$@" >"$folder/service.log" 2>&1 &
    service=$!
    port=
    for _ in $(seq 1 480); do
        if [ -z "$port" ]; then port=$(sed -n 's|.*http://127\.0\.0\.1:\([0-9]*\)$|\1|p' "$folder/service.log"); fi
        if [ -n "$port" ] && [ "$(answer /readyz)" = 200 ]; then return; fi
        kill -0 "$service" 2>/dev/null || fail "the service ended before it was ready"
        sleep 0.25
    done
    fail "the service is not ready after two minutes"
}

# Ends the service by SIGTERM and expects it and the private server to leave nothing running.
end_service() {
    kill -TERM "$service"
    for _ in $(seq 1 240); do
        kill -0 "$service" 2>/dev/null || break
        sleep 0.25
    done
    if kill -0 "$service" 2>/dev/null; then fail "the service still runs a minute after SIGTERM"; fi
    local status=0
    wait "$service" || status=$?
    service=
    if [ "$status" -ne 0 ]; then fail "the service ended with exit code $status"; fi
    if ! server_is_gone 60; then fail "the private server still runs a minute after the service"; fi
}
