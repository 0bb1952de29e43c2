/* Loads the timeline's data, which lies beside its pages: the choices once, the events of a year when first asked for. */

const root = new URL("../../../", import.meta.url);
const years = new Map();
let folder;

/* `place` is the folder of the order in which the page tells events, from the site's root. */
export function loadIndex(place) {
  folder = new URL(place, root);
  return load("events.json");
}

/* The rows of a year as objects; a year that failed to load is asked for again the next time. */
export function loadYear(year) {
  if (!years.has(year)) {
    const rows = load(`events-${year}.json`).then((data) => data.map((row) => named(row, year)));
    rows.catch(() => years.delete(year));
    years.set(year, rows);
  }
  return years.get(year);
}

async function load(name) {
  const answer = await fetch(new URL(name, folder));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

function named([day, clock, mark, kind, body, title, address, more, topics, people, lang, rule], year) {
  const date = day ? `${year}-${day}` : year;
  return { date, clock, mark, kind, body, title, address, more, topics, people, lang, rule };
}
