/* The search interface, on its page and in the dialog: a field, choices, and the list of what was found. */

import { NOTHING, isNothing } from "./address.js";
import { element } from "./element.js";
import { makeFacets } from "./facets.js";
import { search } from "./index.js";
import { resultItem } from "./results.js";
import { WORDS } from "./words.js";

const AT_ONCE = 10;
const PAUSE = 150;

/* `onState` is told of every change of what is searched for; `beside` stands beside the field. */
export function makePanel({ onState = () => {}, beside = [] } = {}) {
  const field = element("input", { type: "search", name: "q", autocomplete: "off", spellcheck: "false",
    autocapitalize: "off", enterkeyhint: "search", "aria-label": WORDS.field, placeholder: WORDS.field });
  const status = element("p", { class: "mb-find__status", role: "status" }, WORDS.start);
  const list = element("ol", { class: "mb-find__hits" });
  const more = element("button", { type: "button", class: "mb-find__more", hidden: true }, WORDS.more);
  const facets = makeFacets(() => refresh());
  const bar = element("div", { class: "mb-find__bar" }, field, ...beside);
  const form = element("form", { role: "search", class: "mb-find__form" }, bar, facets.box);
  const root = element("div", { class: "mb-find" }, form, status, list, more);
  let hits = [];
  let asked = 0;
  let timer;
  let pending = Promise.resolve();

  function read() {
    return { query: field.value, ...facets.read() };
  }

  function refresh() {
    clearTimeout(timer);
    const state = read();
    onState(state);
    pending = answer(state, ++asked);
    return pending;
  }

  async function answer(state, turn) {
    if (isNothing(state)) status.textContent = WORDS.start;
    else if (status.textContent === WORDS.start) status.textContent = WORDS.waiting;
    try {
      const found = await search(state);
      const first = await Promise.all(found.hits.slice(0, AT_ONCE).map((loadHit) => loadHit()));
      if (turn !== asked) return;
      facets.offer(found);
      hits = found.hits;
      list.replaceChildren(...first.map(resultItem));
      more.hidden = hits.length <= AT_ONCE;
      status.textContent = said(state, hits.length);
    } catch {
      if (turn === asked) status.textContent = WORDS.failed;
    }
  }

  async function showMore() {
    const turn = asked;
    const before = list.children.length;
    const next = await Promise.all(hits.slice(before, before + AT_ONCE).map((loadHit) => loadHit()));
    if (turn !== asked) return;
    list.append(...next.map(resultItem));
    more.hidden = hits.length <= list.children.length;
    list.children[before]?.querySelector("a").focus();
  }

  function show(state) {
    field.value = state.query;
    facets.show(state);
    return refresh();
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await refresh();
    list.querySelector("a")?.focus();
  });
  more.addEventListener("click", showMore);
  root.addEventListener("keydown", (event) => moveByArrows(event, field, list));
  return { root, field, show, read, clear: () => show(NOTHING) };
}

function said(state, count) {
  if (isNothing(state)) return WORDS.start;
  if (count) return WORDS.found(count);
  const words = WORDS.none(state.query.trim());
  return Object.keys(state.filters).length ? `${words} ${WORDS.noneNarrowed}` : words;
}

/* Down from the field into the results, and up and down among them and the places in them. */
function moveByArrows(event, field, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(event.target);
  if (!step || (at < 0 && event.target !== field) || (event.target === field && step < 0)) return;
  const next = at + step < 0 ? field : links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
