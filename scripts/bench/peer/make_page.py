"""Makes the peer's template of KyCuong's own page: the same words around the same rows, so that both write the same bytes."""

import re

ROW = """{% for row in rows %}<tr><th scope="row" class="name"><a href="/dossiers/{{ row.code }}">{{ row.code }}</a></th>\
<td data-label="Thủ tục">{{ row.procedure }}</td><td data-label="Loại">{{ titles[row.class] }}</td>\
<td data-label="Tiếp nhận"><time datetime="{{ row.received_on }}">{{ row.received_on|day }}</time></td>\
<td data-label="Hẹn trả"><time datetime="{{ row.due_on }}">{{ row.due_on|day }}</time></td>\
<td data-label="Người giải quyết, như sổ ghi">{{ row.officer }}</td>\
<td data-label="Có kết quả"><time datetime="{{ row.finished_on }}">{{ row.finished_on|day }}</time></td></tr>{% endfor %}"""


def template(page):
    """The page with its rows, its total, its reader and its form's word as they come from the database."""
    made = re.sub(r"<tbody>.*</tbody>", lambda _: f"<tbody>{ROW}</tbody>", page, flags=re.DOTALL)
    made = re.sub(r'(name="form_word" value=")[^"]+', r"\1{{ word }}", made)
    made = re.sub(r'(<p class="who">)[^<]*', r"\1{{ session.commune }} · {{ session.role }}", made)
    made, count = re.subn(r"Có [0-9.]+ (mục|hồ sơ)", r"Có {{ total }} \1", made)
    if count != 1 or "row.code" not in made or "{{ word }}" not in made:
        raise SystemExit("bench: the page is no longer as the peer's template expects it")
    return made
