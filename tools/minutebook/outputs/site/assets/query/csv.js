/* The answer as CSV (RFC 4180), cells that a spreadsheet would run made safe as in the published CSV files. */

const RUNS = /^['=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export function toCsv({ columns, rows }) {
  return [columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

export function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function cell(value) {
  if (value === null) return "";
  const words = typeof value === "string" && RUNS.test(value) ? `'${value}` : String(value);
  return NEEDS_QUOTES.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
