"""The same page as `/dossiers` of KyCuong, as a Python team would write it: FastAPI, Jinja2 and asyncpg on uvloop.

It reads the session, the total and the rows with prepared statements, without row-level security, ledger or a log of looks.
"""

import datetime
import hashlib
import os
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader

SESSION = "select p.name, p.role, p.commune from bench_sessions as p where p.token_hash = $1 and p.expires_at > now()"
CLASS = """case when status = 'withdrawn' then 'withdrawn' when status in ('waiting', 'suspended') then 'waiting'
     when finished_on is null then case when due_on < $3 then 'open_overdue' else 'open_in_time' end
     when finished_on > due_on then 'late' when finished_on < due_on then 'early' else 'on_time' end as class"""
TOTAL = "select count(*) from bench_files where received_on <= $2 and (closed_on is null or closed_on >= $1)"
ROWS = f"""select code, procedure, {CLASS}, received_on, due_on, officer, finished_on from bench_files
 where received_on <= $2 and (closed_on is null or closed_on >= $1) order by received_on, code limit $4"""
TITLES = {
    "early": "Trước hạn", "on_time": "Đúng hạn", "late": "Đã giải quyết quá hạn", "withdrawn": "Rút",
    "open_in_time": "Đang giải quyết trong hạn", "open_overdue": "Đang giải quyết quá hạn",
    "waiting": "Chờ bổ sung, nghĩa vụ tài chính hoặc tạm dừng",
}


@asynccontextmanager
async def lifespan(app):
    most = int(os.environ["PEER_CONNECTIONS"])
    app.state.pool = await asyncpg.create_pool(os.environ["PEER_DATABASE"], min_size=most, max_size=most)
    templates = Environment(loader=FileSystemLoader(os.environ["PEER_TEMPLATES"]), autoescape=True)
    templates.filters["day"] = lambda day: f"{day:%d/%m/%Y}" if day else "–"
    app.state.page = templates.get_template("page.html")
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan, openapi_url=None)


@app.get("/dossiers")
async def dossiers(request: Request, first: datetime.date, last: datetime.date, limit: int = 50):
    token = request.cookies.get("session", "")
    async with app.state.pool.acquire() as db:
        session = await db.fetchrow(SESSION, hashlib.sha256(token.encode()).digest())
        if session is None:
            raise HTTPException(401)
        total = await db.fetchval(TOTAL, first, last)
        rows = await db.fetch(ROWS, first, last, last, limit)
    word = hashlib.sha256(b"form" + token.encode()).hexdigest()
    text = app.state.page.render(session=session, total=total, rows=rows, titles=TITLES, word=word, first=first, last=last)
    return HTMLResponse(text, headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"})
