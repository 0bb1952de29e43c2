/* A question as the query of an address: ?question=NAME or ?sql=..., and what is filled in, as @name=value. */

export const FILLED = "@";

export function readAddress(search) {
  const given = new URLSearchParams(search);
  const values = {};
  for (const [key, value] of given) {
    if (key.startsWith(FILLED)) values[key.slice(FILLED.length)] = value;
  }
  return { question: given.get("question") ?? "", sql: given.get("sql") ?? "", values };
}

export function writeAddress({ question, sql, values }) {
  const given = new URLSearchParams(question ? { question } : { sql });
  for (const [name, value] of Object.entries(values)) given.set(FILLED + name, value);
  return `?${given}`;
}
