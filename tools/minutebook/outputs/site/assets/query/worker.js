/* Runs SQL over the published database, off the page's thread: {id, open} or {id, sql, values} in, {id, ...} out. */

import sqlite3InitModule from "../sqlite/sqlite3.mjs";
import { openBytes, openRanges } from "./files.js";

const MOST_ROWS = 100_000;
const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\/|;/g;
const sqlite = sqlite3InitModule({ print: () => {}, printErr: () => {} });
let database;

self.addEventListener("message", async ({ data }) => {
  try {
    self.postMessage({ id: data.id, ...(data.open ? await open(data.open, data.whole) : run(data.sql, data.values)) });
  } catch (error) {
    self.postMessage({ id: data.id, error: plain(error) });
  }
});

/* Small files are fetched whole; of large ones only the pages that a query reads, where the server hands out parts. */
async function open(url, whole) {
  const first = await fetch(url, { headers: { Range: "bytes=0-0" } });
  if (!first.ok) throw new Error(`The database could not be fetched (${first.status}).`);
  const size = Number(first.headers.get("Content-Range")?.split("/")[1]);
  const engine = await sqlite;
  const inParts = first.status === 206 && size > whole;
  if (inParts) {
    await first.arrayBuffer();
    database = openRanges(engine, url, size);
  } else {
    const response = first.status === 206 ? await fetch(url) : first;
    database = openBytes(engine, new Uint8Array(await response.arrayBuffer()));
  }
  database.exec("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
  return { inParts };
}

function run(sql, values) {
  if (!sql.replace(COMMENT, "").trim()) throw new Error("There is no question yet.");
  const began = performance.now();
  const statement = database.prepare(sql);
  try {
    const rest = sql.slice(database.sql(statement).length);
    if (rest.replace(COMMENT, "").trim()) throw new Error("Ask one question at a time: there is more after the first “;”.");
    for (const [name, value] of Object.entries(values)) {
      if (statement.getParamIndex(name)) statement.bind(name, value);
    }
    const columns = statement.columnCount ? statement.getColumnNames([]) : [];
    const rows = [];
    while (rows.length < MOST_ROWS && statement.step()) rows.push(statement.get([]).map(shown));
    return { columns, rows, isCut: rows.length === MOST_ROWS, milliseconds: performance.now() - began };
  } finally {
    statement.finalize();
  }
}

/* What a page can show: large whole numbers as text, bytes as their number. */
function shown(value) {
  if (typeof value === "bigint") return String(value);
  return value instanceof Uint8Array ? `(${value.length} bytes)` : value;
}

function plain(error) {
  return String(error.message ?? error).replace(/^SQLITE_\w+: /, "").replace(/^sqlite3 result code \d+: /, "");
}
