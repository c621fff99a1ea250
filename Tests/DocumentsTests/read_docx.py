"""Reads a DOCX as python-docx sees it, one thing a line: paragraphs, rows of tables, core properties."""
import sys
import xml.dom.minidom
import zipfile

import docx

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    assert archive.testzip() is None
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            xml.dom.minidom.parseString(archive.read(name))
document = docx.Document(path)
properties = document.core_properties
print("TITLE", properties.title)
print("CREATED", properties.created.isoformat())
print("LANGUAGE", properties.language)
for paragraph in document.paragraphs:
    if paragraph.text:
        print("P", paragraph.style.name, repr(paragraph.text))
for table in document.tables:
    for row in table.rows:
        print("ROW", repr([cell.text for cell in row.cells]))
