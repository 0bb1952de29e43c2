/* Bundles: neighbours that say the same but for their sentence, together where they are many, as the page was made. */

const MANY = 3;

/* Lists of rows, in the order of the rows: many findings of one rule, one day and one verdict, or a single row. */
export function inBundles(rows) {
  const runs = [];
  for (const row of rows) {
    const said = told(row);
    if (said && runs.at(-1)?.said === said) runs.at(-1).rows.push(row);
    else runs.push({ said, rows: [row] });
  }
  return runs.flatMap((run) => (run.rows.length < MANY ? run.rows.map((row) => [row]) : [run.rows]));
}

/* All that a finding says but for its sentence; empty for other events. */
function told(row) {
  return row.rule === undefined ? "" : JSON.stringify([row.rule, row.date, row.mark, row.body, row.more]);
}
