/* Asks Pagefind's index, which lies beside the site, and gives its answers as plain values. */

import { isNothing } from "./address.js";
import { excerptOf } from "./excerpt.js";

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
  const found = placesIn(data);
  const isOwn = (place) => place.anchor?.element === "h1" || !place.anchor;
  const own = found.find(isOwn);
  const places = best(found.filter((place) => !isOwn(place)));
  return {
    url: data.url,
    title: title ?? data.url,
    about: [kind, body, date].filter(Boolean),
    excerpt: own?.excerpt ?? [],
    places,
  };
}

/* The page's headings under which words were found, each with its excerpt; the first may be what stands before any. */
function placesIn(data) {
  const words = data.content.split(/\s+/);
  const starts = data.anchors.filter(({ element, text }) => /^h\d$/i.test(element) && text?.trim());
  return data.sub_results
    .filter(({ locations }) => locations.length)
    .map((place) => {
      const begins = place.anchor ? place.anchor.location + place.anchor.text.trim().split(/\s+/).length : 0;
      const later = starts.map(({ location }) => location).filter((at) => at > (place.anchor?.location ?? -1));
      const excerpt = excerptOf(words, data.locations, begins, Math.min(words.length, ...later));
      return { url: inRecord(place.url), title: place.title, count: place.locations.length, anchor: place.anchor, excerpt };
    });
}

/* Those places where most was found, in the order of the page. */
function best(places) {
  const chosen = [...places].sort((a, b) => b.count - a.count).slice(0, PLACES);
  return places.filter((place) => chosen.includes(place));
}

/* The title of an entry has the id ENTRY_title; the address that is cited is the entry's own. */
function inRecord(url) {
  return url.replace(/(#.+)_title$/, "$1");
}
