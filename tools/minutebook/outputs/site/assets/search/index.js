/* Asks Pagefind's index, which lies beside the site, and gives its answers as plain values. */

import { isNothing } from "./address.js";

const PLACES = 3;
const SORTS = { latest: { date: "desc" }, oldest: { date: "asc" } };
let engine;

/* The engine, loaded once; a failure is forgotten, so that the next search tries again. */
function load() {
  engine ??= start().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start() {
  const pagefind = await import(new URL("../../../pagefind/pagefind.js", import.meta.url).href);
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  return { pagefind, filters: await pagefind.filters() };
}

/* { hits, remaining, all }: `hits` are functions that load a hit; the others are counts by facet and value, of what is
   found and of what the words alone find. */
export async function search(state) {
  const { pagefind, filters } = await load();
  if (isNothing(state)) return { hits: [], remaining: filters, all: filters };
  const query = state.query.trim() || null;
  const sort = SORTS[state.order] ?? (query ? undefined : SORTS.latest);
  const found = await pagefind.search(query, { filters: state.filters, ...(sort && { sort }) });
  return {
    hits: found.results.map((result) => async () => hit(await result.data())),
    remaining: found.filters,
    all: found.totalFilters ?? found.filters,
  };
}

/* A record that was found: its title, what it is, and the places in it where the words are. */
function hit(data) {
  const { title, kind, body, date } = data.meta;
  const [own, places] = placesOf(data);
  return {
    url: data.url,
    title: title ?? data.url,
    about: [kind, body, date].filter(Boolean),
    excerpt: own ? pieces(own.excerpt) : places.length ? [] : pieces(data.excerpt),
    places: places.map((place) => ({ url: place.url, title: place.title, excerpt: pieces(place.excerpt) })),
  };
}

/* What stands before the first heading, where words were found there; and the best of the places, in their order. */
function placesOf(data) {
  const found = data.sub_results.map((place, position) => ({ ...place, position, url: inRecord(place.url) }));
  const isOwn = (place) => place.url === data.url || place.url === `${data.url}#mb-title`;
  const best = found
    .filter((place) => !isOwn(place) && place.locations.length)
    .sort((a, b) => b.locations.length - a.locations.length || a.position - b.position)
    .slice(0, PLACES);
  return [found.find((place) => isOwn(place) && place.locations.length), best.sort((a, b) => a.position - b.position)];
}

/* The title of an entry has the id ENTRY.title; the address that is cited is the entry's own. */
function inRecord(url) {
  return url.replace(/(#.+)\.title$/, "$1");
}

/* An excerpt as [words, is found] pairs, so that nothing of it is ever taken for HTML. */
function pieces(excerpt) {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter(Boolean)
    .map((piece) => [plain(piece.replace(/<\/?mark>/g, "")), piece.startsWith("<mark>")]);
}

function plain(words) {
  return words.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
}
