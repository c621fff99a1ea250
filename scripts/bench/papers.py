"""Measures one official's record as a PDF: KyCuong's whole answer to a browser, against WeasyPrint setting the record's own page, in one run.

KyCuong's time has everything in it: session, database, who looked, setting, sending. WeasyPrint's is that of setting alone, in a process
that has everything loaded, from the page's HTML and style sheet as text.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../../Tests/Browser"), HERE]

import weasyprint  # noqa: E402
from service import Service  # noqa: E402

from pages import signed_in  # noqa: E402

ROUNDS = 7


def fetch(service, path, cookie):
    """The bytes of an answer, and the seconds until the last of them."""
    begun = time.perf_counter()
    request = urllib.request.Request(service.address + path, headers={"Cookie": cookie})
    with urllib.request.urlopen(request, timeout=60) as answer:
        content = answer.read()
    return content, time.perf_counter() - begun


def pages(pdf):
    """How many pages poppler counts."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        told = subprocess.run(["pdfinfo", file.name], text=True, capture_output=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", told).group(1))


def main():
    service = Service(behind_tls=False)
    try:
        cookie = signed_in(service, "Cán bộ, công chức").cookie
        page = fetch(service, "/me/record", cookie)[0].decode()
        path = re.search(r'"(/officials/[^"]+/record/download\?[^"]+format=pdf)"', page).group(1).replace("&amp;", "&")
        sheet = re.search(r'rel="stylesheet" href="([^"]+)"|href="([^"]+)" rel="stylesheet"', page)
        style = fetch(service, sheet.group(1) or sheet.group(2), cookie)[0].decode()
        content = re.search(r"<main.*</main>", page, re.DOTALL).group(0)
        html = f"<!DOCTYPE html><html lang=vi><meta charset=utf-8><body>{content}"
        ours, theirs = [], []
        for _ in range(ROUNDS):
            own, seconds = fetch(service, path, cookie)
            ours.append(seconds)
            begun = time.perf_counter()
            peer = weasyprint.HTML(string=html).write_pdf(stylesheets=[weasyprint.CSS(string=style)])
            theirs.append(time.perf_counter() - begun)
        mine, other = statistics.median(ours), statistics.median(theirs)
        print(f"paper: a record, {pages(own)} pages and {len(own):,} bytes; WeasyPrint's {pages(peer)} and {len(peer):,}")
        print(f"paper: kycuong {mine * 1000:.0f} ms ({min(ours) * 1000:.0f} to {max(ours) * 1000:.0f}), WeasyPrint "
              f"{other * 1000:.0f} ms ({min(theirs) * 1000:.0f} to {max(theirs) * 1000:.0f}), ratio {other / mine:.1f}")
    finally:
        service.stop()


if __name__ == "__main__":
    main()
