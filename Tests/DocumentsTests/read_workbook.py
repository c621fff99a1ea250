"""Says as JSON what a second program, openpyxl, reads of a workbook."""
import datetime
import json
import sys

import openpyxl


def cell(one):
    value = one.value
    if value is None:
        return ""
    if one.data_type == "f":
        return f"f:{value}"
    if isinstance(value, datetime.datetime):
        return f"d:{value.isoformat()}"
    if isinstance(value, (int, float)):
        return f"n:{value}"
    return f"s:{value}"


def sheet(one):
    setup = one.page_setup
    return {
        "name": one.title,
        "rows": [[cell(c) for c in row] for row in one.iter_rows()],
        "formats": [[c.number_format for c in row] for row in one.iter_rows()],
        "frozen": one.freeze_panes,
        "filter": one.auto_filter.ref,
        "paper": str(setup.paperSize),
        "isLandscape": setup.orientation == "landscape",
        "fitsWidth": bool(one.sheet_properties.pageSetUpPr and one.sheet_properties.pageSetUpPr.fitToPage)
        and setup.fitToWidth in (1, None)
        and setup.fitToHeight == 0,
        "repeated": one.print_title_rows,
        "header": " | ".join(str(p.text) for p in (one.oddHeader.left, one.oddHeader.center, one.oddHeader.right)),
        "footer": " | ".join(str(p.text) for p in (one.oddFooter.left, one.oddFooter.right)),
        "widths": {k: d.width for k, d in one.column_dimensions.items()},
        "heights": {k: d.height for k, d in one.row_dimensions.items() if d.height},
        "validations": [f"{v.sqref} {v.formula1}" for v in one.data_validations.dataValidation],
        "links": sum(1 for row in one.iter_rows() for c in row if c.hyperlink),
    }


book = openpyxl.load_workbook(sys.argv[1])
print(
    json.dumps(
        {
            "title": book.properties.title,
            "created": book.properties.created.isoformat(),
            "sheets": [sheet(s) for s in book.worksheets],
        }
    )
)
