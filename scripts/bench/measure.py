"""Measures KyCuong and PostgreSQL side by side on the throw-away server that `scripts/bench/run` started."""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

BIN = os.environ["KYCUONG_BIN"]
SOCKET, PORT = os.environ["KYCUONG_TEST_SOCKET"], os.environ["KYCUONG_TEST_PORT"]
ROWS = int(os.environ.get("ROWS", "100000"))
FILES = int(os.environ.get("FILES", "10000000"))
COMMUNES = 160
CODE = "H45.18.03"


def sql(database, text, *options):
    """Runs SQL and answers its output; a failing statement ends the bench."""
    command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", SOCKET, "-p", PORT, "-U", "kycuong"]
    done = subprocess.run(command + ["-d", database, *options], input=text, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"bench: psql failed: {done.stderr}")
    return done.stdout.strip()


def kycuong(environment, *arguments):
    """Runs the program and answers its output and the seconds it took."""
    begun = time.perf_counter()
    done = subprocess.run([BIN, *arguments], env=environment, text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"bench: kycuong {arguments[0]} failed ({done.returncode}): {done.stderr}{done.stdout}")
    return done.stdout, time.perf_counter() - begun


def fresh(name, home):
    """A migrated database of its own with one commune; answers the environment that reaches it."""
    sql("postgres", f"create database {name}")
    url = f"postgresql://kycuong@/{name}?host={SOCKET}&port={PORT}"
    environment = {**os.environ, "DATABASE_URL": url, "KYCUONG_HOME": f"{home}/{name}"}
    os.makedirs(environment["KYCUONG_HOME"], mode=0o700, exist_ok=True)
    kycuong(environment, "migrate")
    kycuong(environment, "commune", "add", "--code", CODE, "--name", "Xã Đồng Tiến")
    return environment


def register(path, rows=ROWS, changed=0, officers=14):
    """Writes a register of `rows` files as a one-stop system exports it; the first `changed` of them all finished."""
    random.seed(7)
    with open(path, "w", encoding="utf-8") as out:
        out.write("Số hồ sơ,Tên thủ tục hành chính,Tên lĩnh vực,Phòng ban,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý,"
                  "Chủ hồ sơ,Số điện thoại,Cán bộ xử lý hiện tại,Trạng thái hồ sơ,Hình thức nộp\n")
        for index in range(rows):
            month, day = 1 + index % 9, 1 + index // 9 % 28
            finished = random.random() < 0.97 or index < changed
            late = random.random() < 0.02
            out.write(f"{CODE}-26{month:02}{day:02}-{index:06},Chứng thực bản sao từ bản chính {index % 40},Lĩnh vực {index % 6},"
                      f"Phòng {index % 4},{day:02}/{month:02}/2026 08:{index % 60:02}:00,{day:02}/{month + 1:02}/2026 17:00:00,"
                      + (f"{day:02}/{month + (2 if late else 1):02}/2026 09:00:00" if finished else "")
                      + f",Nguyễn Văn {index % 90},09{index:08},Cán Bộ {index % officers},"
                      + ("Đã trả kết quả" if finished else "Đang xử lý") + ",Trực tuyến\n")


PEER_TABLES = """
create table snapshots (commune_id uuid, code text collate "C", exported_on date, procedure text, field text, unit_name text, officer text,
    status text, channel text, received_at timestamptz, due_at timestamptz, finished_at timestamptz, primary key (commune_id, code, exported_on));
create table dossiers (commune_id uuid, code text collate "C", procedure text, field text, unit_name text, officer text,
    status text, channel text, received_at timestamptz, due_at timestamptz, finished_at timestamptz, primary key (commune_id, code));
create index on dossiers (commune_id, finished_at, received_at) include (due_at, status, channel, officer, unit_name, field, code);
create index on dossiers (commune_id, due_at) where finished_at is null;
create index on dossiers (commune_id, received_at, code);
"""

PEER_MERGE = """
set datestyle = 'DMY'; set timezone = 'Asia/Ho_Chi_Minh';
begin;
create temporary table raw (code text, procedure text, field text, unit_name text, received_at timestamptz, due_at timestamptz,
    finished_at timestamptz, applicant text, phone text, officer text, status text, channel text) on commit drop;
\\copy raw from '{path}' with (format csv, header)
create temporary table changed on commit drop as
select r.* from raw as r left join dossiers as d on d.commune_id = '{commune}' and d.code = r.code
 where d.code is null or (d.procedure, d.field, d.unit_name, d.officer, d.status, d.channel, d.received_at, d.due_at, d.finished_at)
       is distinct from (r.procedure, r.field, r.unit_name, r.officer, r.status, r.channel, r.received_at, r.due_at, r.finished_at);
insert into snapshots select '{commune}', code, '{day}', procedure, field, unit_name, officer, status, channel, received_at, due_at, finished_at
  from changed order by code;
insert into dossiers select '{commune}', code, procedure, field, unit_name, officer, status, channel, received_at, due_at, finished_at
  from changed order by code
    on conflict (commune_id, code) do update set (procedure, field, unit_name, officer, status, channel, received_at, due_at, finished_at)
     = (excluded.procedure, excluded.field, excluded.unit_name, excluded.officer, excluded.status, excluded.channel, excluded.received_at,
        excluded.due_at, excluded.finished_at);
commit;
"""


def bench_import(home):
    first, second = f"{home}/first.csv", f"{home}/second.csv"
    register(first)
    register(second, changed=ROWS // 10)
    commune = "00000000-0000-0000-0000-000000000001"
    ours, peers = {"first": [], "second": []}, {"first": [], "second": []}
    for turn in range(3):
        environment = fresh(f"bench_import_{turn}", home)
        sql("postgres", f"create database bench_peer_{turn}")
        sql(f"bench_peer_{turn}", PEER_TABLES)
        for step, path, day in (("first", first, "2026-10-01"), ("second", second, "2026-11-01")):
            ours[step].append(kycuong(environment, "import", "--commune", CODE, path, "--exported-on", day, "--json")[1])
            begun = time.perf_counter()
            sql(f"bench_peer_{turn}", PEER_MERGE.format(path=path, commune=commune, day=day))
            peers[step].append(time.perf_counter() - begun)
    for step, what in (("first", f"{ROWS:,} new files"), ("second", f"{ROWS:,} files, a tenth of the open ones changed")):
        mine, theirs = statistics.median(ours[step]), statistics.median(peers[step])
        print(f"import, {what}: kycuong {mine:.2f} s, psql's bare merge {theirs:.2f} s, ratio {mine / theirs:.2f}")
    return environment


FILL = """
set session_replication_role = replica;
insert into kc.dossiers (commune_id, code, exported_on, batch_seq, procedure, field, unit_name, officer_id, channel, status, received_at,
                         due_at, finished_at)
select md5('commune ' || (i % {communes}))::uuid, 'B-' || i, '2026-11-01', 1, 'Thủ tục ' || i % 40, 'Lĩnh vực ' || i % 6,
       'Phòng ' || i % 4, md5('officer ' || i % 14)::uuid, 'online', 'delivered', at, at + interval '5 days',
       case when i % 100 < 97 then at + (i % 7) * interval '1 day' end
  from (select i, timestamptz '2022-01-01' + (i::float8 / {files}) * interval '1770 days' as at
          from generate_series({begin}, {files} - 1) as i) as made;
"""


def bench_summary(home):
    name = "bench_summary"
    environment = fresh(name, home)
    commune = sql(name, f"select commune_id from kc.communes where code = '{CODE}'")
    register(f"{home}/small.csv", rows=1000)
    kycuong(environment, "import", "--commune", CODE, f"{home}/small.csv", "--exported-on", "2026-11-01", "--json")
    begin = 0
    for files in (100_000, FILES):
        sql(name, FILL.format(communes=COMMUNES, files=files, begin=begin))
        begin = files
        # The commune asked for takes the place of one of the 160, so that it has its share of the files.
        sql(name, f"set session_replication_role = replica; update kc.dossiers set commune_id = '{commune}' "
                  f"where commune_id = md5('commune 0')::uuid")
        sql(name, "vacuum analyze kc.dossiers")
        year = ("--from", "2026-01-01", "--to", "2026-11-01")
        share = sql(name, f"select count(*) from kc.dossiers where commune_id = '{commune}' and closed_on >= '2026-01-01' "
                          f"and received_on <= '2026-11-01'")
        mine, base, theirs = [], [], []
        for _ in range(7):
            mine.append(kycuong(environment, "summary", "--commune", CODE, *year, "--json")[1])
            base.append(kycuong(environment, "commune", "list")[1])
            begun = time.perf_counter()
            sql(name, f"select count(*) from kc.dossiers where commune_id = '{commune}' and closed_on >= '2026-01-01' "
                      f"and received_on <= '2026-11-01'")
            theirs.append(time.perf_counter() - begun)
        mine, base, theirs = (statistics.median(times) * 1000 for times in (mine, base, theirs))
        print(f"summary of a commune's year among {files:,} files ({share} of them its own): kycuong {mine:.0f} ms, of which "
              f"{base:.0f} ms start and connect; psql counting the same files {theirs:.0f} ms; ratio {(mine - base) / theirs:.2f}")


def main():
    print(json.dumps({"rows": ROWS, "files": FILES, "server": sql("postgres", "show server_version")}))
    with tempfile.TemporaryDirectory(prefix="kcbench.") as home:
        os.chmod(home, 0o711)
        bench_import(home)
        bench_summary(home)


if __name__ == "__main__":
    main()
