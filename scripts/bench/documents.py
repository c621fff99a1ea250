"""Measures a workbook of 100,000 files with 15 columns: ours against openpyxl (write-only and ordinary) and XlsxWriter in constant
memory, in one run, with the memory each took. All write the same rows: words, days, moments and numbers.

    documents.py WORKBOOK_BENCH [ROWS]
"""

import datetime
import os
import statistics
import subprocess
import sys
import tempfile
import time

HEADINGS = (
    "Mã hồ sơ,Thủ tục,Lĩnh vực,Người nộp,Tiếp nhận,Hẹn trả,Có kết quả,Trả,Trạng thái,Phòng,"
    "Người giải quyết,Mã số,Hình thức,Số ngày,Ghi chú"
).split(",")
ROUNDS = 3


def rows(count):
    for i in range(count):
        month, day = 1 + i % 12, 1 + i % 28
        yield (
            f"H45.18.03-26{month}{day}-{i}", f"Đăng ký khai sinh kết hợp cấp thẻ bảo hiểm y tế {i % 40}", "Hộ tịch",
            f"N. V. {i % 977}", datetime.datetime(2026, month, day, 8, i % 60), datetime.datetime(2026, month, day, 16, 30),
            datetime.datetime(2026, month, day, 15, i % 60), datetime.date(2026, month, day), "Đã trả kết quả",
            "Phòng Văn hóa – Xã hội", f"Đỗ Thị Lan {i % 31}", f"CB-{i % 31}", "Trực tuyến", i % 40,
            "Không có ghi chú gì thêm cho hồ sơ này",
        )


def openpyxl_plain(path, count, write_only=False):
    import openpyxl

    book = openpyxl.Workbook(write_only=write_only)
    sheet = book.create_sheet("Hồ sơ") if write_only else book.active
    sheet.append(HEADINGS)
    for row in rows(count):
        sheet.append(row)
    book.save(path)


def openpyxl_write_only(path, count):
    openpyxl_plain(path, count, write_only=True)


def xlsxwriter_constant(path, count):
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Hồ sơ")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    sheet.write_row(0, 0, HEADINGS)
    for number, row in enumerate(rows(count), 1):
        for column, value in enumerate(row):
            if column in (4, 5, 6):
                sheet.write_datetime(number, column, value, moment)
            elif column == 7:
                sheet.write_datetime(number, column, value, day)
            elif column == 13:
                sheet.write_number(number, column, value)
            else:
                sheet.write_string(number, column, value)
    book.close()


def measured(command):
    """Seconds and megabytes of a program of its own."""
    began = time.monotonic()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} failed")
    return time.monotonic() - began, usage.ru_maxrss / 1024


def main():
    if sys.argv[1] == "--peer":
        globals()[sys.argv[2]](sys.argv[3], int(sys.argv[4]))
        return
    bench, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    peers = ["xlsxwriter_constant", "openpyxl_write_only", "openpyxl_plain"]
    found = {name: [] for name in ["ours"] + peers}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.xlsx")
        for _ in range(ROUNDS):
            found["ours"].append(measured([bench, path, str(count)]))
            for peer in peers:
                found[peer].append(measured([sys.executable, os.path.abspath(__file__), "--peer", peer, path, str(count)]))
    ours = statistics.median(seconds for seconds, _ in found["ours"])
    for name, runs in found.items():
        seconds, memory = statistics.median(s for s, _ in runs), max(m for _, m in runs)
        print(f"documents: {name:20} {seconds:6.2f} s  {memory:5.0f} MB  {seconds / ours:5.1f} x ours")


main()
