"""Measures the year-end packet of a commune with 60 officials and 30,000 files on the throw-away server that `scripts/bench/run` started:
the seconds until the ZIP has its name, and the most memory the program took, against what they may be.
"""

import hashlib
import os
import sys
import tempfile
import time

from measure import BIN, CODE, fresh, kycuong, register, sql

OFFICIALS, FILES, YEAR = 60, 30_000, "2026"
MOST_SECONDS, MOST_MEGABYTES = 20, 300
ROUNDS = 3


def packed(environment, folder):
    """Seconds, megabytes and the packet's bytes."""
    begun = time.perf_counter()
    process = os.spawnve(
        os.P_NOWAIT, BIN, [BIN, "year-end", "--commune", CODE, "--year", YEAR, "--out", folder, "--json"], environment
    )
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begun
    if status != 0:
        sys.exit("bench: kycuong year-end failed")
    (name,) = os.listdir(folder)
    with open(os.path.join(folder, name), "rb") as file:
        return seconds, usage.ru_maxrss / 1024, file.read()


def main():
    with tempfile.TemporaryDirectory() as home:
        environment = fresh("bench_packet", home)
        sql("bench_packet", "select 1")
        path = os.path.join(home, "register.csv")
        register(path, rows=FILES, officers=OFFICIALS)
        kycuong(environment, "import", "--commune", CODE, path, "--exported-on", "2026-11-15", "--create-officials")
        kycuong(environment, "scan", "--commune", CODE)
        runs = []
        for number in range(ROUNDS):
            runs.append(packed(environment, os.path.join(home, f"out-{number}")))
        seconds, memory = sorted(run[0] for run in runs)[ROUNDS // 2], max(run[1] for run in runs)
        same = len({hashlib.sha256(run[2]).hexdigest() for run in runs}) == 1
        print(f"packet: {OFFICIALS} officials, {FILES:,} files: {len(runs[0][2]):,} bytes, "
              + ("the same each time" if same else "NOT THE SAME EACH TIME"))
        print(f"packet: {seconds:.1f} s of {MOST_SECONDS} s, {memory:.0f} MB of {MOST_MEGABYTES} MB")


if __name__ == "__main__":
    main()
