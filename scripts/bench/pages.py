"""Measures a page of 100 rows with its query: KyCuong's list of files against the same page by FastAPI and Jinja2, in one run.

Both read the same model commune on the same server with as many connections, and answer the same bytes but for the session's. The peer
has a flat table with the index it needs and reads it without row-level security; KyCuong checks a signed context, masks by role and
keeps who looked at whom.
"""

import hashlib
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../../Tests/Browser"), os.path.join(HERE, "peer")]

import make_page  # noqa: E402
from service import Service  # noqa: E402

ROUNDS, SECONDS, CLIENTS = 5, 8, 16
FIRST, LAST, ROWS = "2026-10-01", "2026-10-31", 100
DATABASE = "kycuong_demo"

FILES = """
create unlogged table bench_sessions (token_hash bytea primary key, name text, role text, commune text, expires_at timestamptz);
create unlogged table bench_files as
select d.code, d.procedure, d.status, d.received_on, d.due_on, d.finished_on, d.closed_on, o.name as officer
  from kc.dossiers as d left join kc.register_officers as o using (commune_id, officer_id);
create index on bench_files (received_on, code);
create index on bench_files (closed_on, received_on);
vacuum analyze bench_files;
"""


def sql(home, text):
    """Runs SQL as the server's owner and answers its output."""
    command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", f"{home}/s", "-U", "kycuong", "-d", DATABASE]
    done = subprocess.run(command, input=text, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"bench: psql failed: {done.stderr}")
    return done.stdout.strip()


class Visitor:
    """Somebody who signs in without a browser."""

    def __init__(self, port):
        self.port, self.cookies, self.page = port, {}, ""

    def ask(self, method, path, fields=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": self.cookie, "Accept": "text/html", "Sec-Fetch-Site": "same-origin", "User-Agent": "bench"}
        body = urllib.parse.urlencode(fields) if fields else None
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        self.page = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        connection.close()
        return answer

    def send(self, path, **fields):
        word = re.search(r'name="form_word" value="([^"]+)"', self.page)
        return self.ask("POST", path, fields | ({"form_word": word.group(1)} if word else {}))

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


def signed_in(service, role):
    """Somebody of a role, past his second factor where he has one."""
    name, password, code = service.sign_ins[role]
    visitor = Visitor(service.port)
    visitor.ask("GET", "/sign-in")
    visitor.send("/sign-in", name=name, password=password)
    if code:
        visitor.ask("GET", "/sign-in/code")
        visitor.send("/sign-in/code", code=code)
    return visitor


def peer(folder, connections, token):
    """Starts the peer, with the template in the folder, on as many cores as there are; answers its process and port."""
    home = os.path.join(folder, "home")
    sql(home, f"insert into bench_sessions values ('\\x{hashlib.sha256(token.encode()).hexdigest()}', 'Trần Văn Chủ', "
              "'Chủ tịch UBND', 'Xã Đồng Tiến', now() + interval '1 day')")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    workers = os.cpu_count() or 1
    environment = os.environ | {
        "PEER_DATABASE": f"postgresql://kycuong@/{DATABASE}?host={home}/s",
        "PEER_TEMPLATES": folder,
        "PEER_CONNECTIONS": str(max(1, connections // workers)),
    }
    command = [sys.executable, "-m", "uvicorn", "app:app", "--app-dir", os.path.join(HERE, "peer"), "--port", str(port),
               "--workers", str(workers), "--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning"]
    return subprocess.Popen(command, env=environment), port


def fetch(port, path, cookie):
    """One page, which must be whole."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Cookie": cookie, "Accept": "text/html"})
    answer = connection.getresponse()
    page = answer.read().decode()
    connection.close()
    if answer.status != 200 or page.count('<th scope="row"') != ROWS:
        sys.exit(f"bench: {path} answered {answer.status} with {page.count('<th scope=')} rows")
    return page


def pages_per_second(port, path, cookie):
    """What wrk counts; a page that fails ends the bench."""
    command = ["wrk", "-t", "1", "-c", str(CLIENTS), "-d", f"{SECONDS}s", "--latency", "-H", f"Cookie: {cookie}",
               "-H", "Accept: text/html", f"http://127.0.0.1:{port}{path}"]
    told = subprocess.run(command, text=True, capture_output=True, check=True).stdout
    if "Non-2xx" in told or "Socket errors" in told:
        sys.exit(f"bench: not every page was answered:\n{told}")
    return float(re.search(r"Requests/sec:\s+([0-9.]+)", told).group(1))


def main():
    service = Service(behind_tls=False)
    other = None
    try:
        home = os.path.join(service.folder.name, "home")
        own = signed_in(service, "Chủ tịch UBND").cookie
        path = f"/dossiers?from={FIRST}&to={LAST}&limit={ROWS}"
        page = fetch(service.port, path, own)
        with open(os.path.join(service.folder.name, "page.html"), "w", encoding="utf-8") as out:
            out.write(make_page.template(page))
        connections = int(sql(home, "select count(*) from pg_stat_activity where usename in "
                                    f"('{DATABASE}_staff', '{DATABASE}_auth')"))
        sql(home, FILES)
        other, port = peer(service.folder.name, connections, "phien")
        their_path, theirs = f"/dossiers?first={FIRST}&last={LAST}&limit={ROWS}", "session=phien"
        for _ in range(100):
            try:
                answer = fetch(port, their_path, theirs)
                break
            except OSError:
                time.sleep(0.2)
        else:
            sys.exit("bench: the peer does not answer")
        print(f"page: {ROWS} rows, {len(page.encode()):,} bytes; the peer's {len(answer.encode()):,}; "
              f"{connections} connections, {CLIENTS} clients, {os.cpu_count()} cores shared with the database and wrk")
        mine, other_rates = [], []
        for _ in range(ROUNDS):
            mine.append(pages_per_second(service.port, path, own))
            other_rates.append(pages_per_second(port, their_path, theirs))
        ours, peers = statistics.median(mine), statistics.median(other_rates)
        print(f"page: kycuong {ours:.0f} a second ({min(mine):.0f} to {max(mine):.0f}), FastAPI and Jinja2 {peers:.0f} "
              f"({min(other_rates):.0f} to {max(other_rates):.0f}), ratio {ours / peers:.2f}")
    finally:
        if other is not None:
            other.terminate()
            other.wait(timeout=30)
        service.stop()


if __name__ == "__main__":
    if shutil.which("wrk") is None:
        sys.exit("bench: wrk is missing; run: apt-get install wrk")
    main()
