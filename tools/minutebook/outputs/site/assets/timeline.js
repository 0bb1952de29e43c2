/* Filters the timeline at once. Without scripts the same filters are menus of links to pages made beforehand. */

import { loadIndex, loadYear } from "./timeline/data.js";
import { controls } from "./timeline/filters.js";
import { showLines } from "./timeline/lines.js";
import { address, isOwn, ownState, readState } from "./timeline/state.js";
import * as words from "./timeline/words.js";

const bar = document.querySelector("[data-mb-filters]");
const found = document.querySelector("[data-mb-found]");
const say = document.querySelector("[data-mb-say]");
const clear = document.querySelector("[data-mb-clear]");
const heading = document.getElementById("mb-title");
const page = { name: bar?.dataset.title, heading: heading.textContent, title: document.title };
let asked = 0;

if (bar) start();

async function start() {
  let index;
  try {
    index = await loadIndex(bar.dataset.folder);
  } catch {
    return; // The menus of links stay.
  }
  const own = ownState(bar, index.facets.map((facet) => facet.name));
  const form = controls(index.facets, bar.getAttribute("aria-label"));
  bar.replaceWith(form.element);
  form.element.addEventListener("change", () => go(form.state()));
  clear.addEventListener("click", () => {
    go(own);
    form.element.querySelector("select").focus();
  });
  window.addEventListener("popstate", () => show(readState(own)));
  show(readState(own));

  function go(state) {
    history.pushState(null, "", address(state, own));
    show(state);
  }

  async function show(state) {
    const mine = ++asked;
    form.set(state);
    if (isOwn(state, own)) return showOwn();
    try {
      const rows = await matching(index, state);
      if (mine === asked) showFound(rows, index, form.words());
    } catch {
      if (mine === asked) say.textContent = words.failed;
    }
    if (mine === asked) clear.hidden = false;
  }
}

/* Rows that have all that is chosen, latest first. Years are asked for at once and taken in their order. */
async function matching(index, state) {
  const chosen = Object.fromEntries(index.facets.map(({ name, choices }) =>
    [name, state[name] ? choices.findIndex(([value]) => value === state[name]) : null]));
  const years = index.facets.find(({ name }) => name === "year").choices.map(([value]) => value);
  const wanted = chosen.year === null ? years : years.slice(chosen.year, chosen.year + 1);
  if (Object.values(chosen).includes(-1)) return [];
  const files = await Promise.all(wanted.map((year) => loadYear(year)));
  return files.flat().filter((row) =>
    (chosen.body === null || row.body === chosen.body) &&
    (chosen.kind === null || row.kind === chosen.kind) &&
    (chosen.topic === null || row.topics.includes(chosen.topic)) &&
    (chosen.person === null || row.people.includes(chosen.person)));
}

function showOwn() {
  setPage(false, page.heading);
  clear.hidden = true;
  say.textContent = "";
  found.replaceChildren();
}

function showFound(rows, index, chosen) {
  setPage(true, [page.name, chosen.join(", ")].filter(Boolean).join(": "));
  say.textContent = words.found(rows.length);
  showLines(found, rows, index);
}

/* Either the page's own events or those found. */
function setPage(isFiltered, name) {
  for (const each of document.querySelectorAll("[data-mb-own]")) each.hidden = isFiltered;
  found.hidden = !isFiltered;
  document.documentElement.classList.toggle("mb-is-filtered", isFiltered);
  heading.textContent = name;
  document.title = page.title.replace(page.heading, () => name);
}
