/* The choices that narrow a search, and its order: one select each, with how many records each choice leaves. */

import { element } from "./element.js";
import { FACETS, ORDERS, WORDS } from "./words.js";

export function makeFacets(onChange) {
  const selects = {};
  for (const facet of Object.keys(FACETS)) selects[facet] = makeSelect(facet);
  const order = makeSelect("sort");
  order.append(...Object.entries(ORDERS).map(([value, words]) => new Option(words, value)));
  const clear = element("button", { type: "button", class: "mb-find__plain", hidden: true }, WORDS.clear);
  const fields = Object.entries(selects).map(([facet, select]) => labelled(FACETS[facet], select));
  const summary = element("summary", {}, WORDS.narrow);
  const box = element(
    "details",
    { class: "mb-find__narrow" },
    summary,
    element("div", { class: "mb-find__facets" }, ...fields, labelled(WORDS.order, order)),
    clear,
  );
  box.open = matchMedia("(min-width: 45em)").matches;
  box.addEventListener("change", onChange);
  clear.addEventListener("click", () => {
    show({ filters: {}, order: "" });
    summary.focus();
    onChange();
  });

  function read() {
    const chosen = Object.entries(selects).filter(([, select]) => select.value);
    return { filters: Object.fromEntries(chosen.map(([facet, select]) => [facet, select.value])), order: order.value };
  }

  function show(state) {
    for (const [facet, select] of Object.entries(selects)) choose(select, state.filters[facet] ?? "");
    order.value = state.order;
    sayChosen();
  }

  function sayChosen() {
    const chosen = Object.values(read().filters);
    clear.hidden = chosen.length === 0;
    summary.textContent = chosen.length ? `${WORDS.narrow}: ${chosen.join(", ")}` : WORDS.narrow;
  }

  function offer({ remaining, all }) {
    for (const [facet, select] of Object.entries(selects)) {
      fill(select, facet, remaining[facet] ?? {}, all[facet] ?? {});
    }
    sayChosen();
  }

  return { box, read, show, offer };
}

function makeSelect(name) {
  return element("select", { id: `mb-find-${name}`, name, autocomplete: "off" });
}

function labelled(words, select) {
  return element("div", { class: "mb-find__facet" }, element("label", { for: select.id }, words), select);
}

/* A chosen value is kept even where it is not among those offered. */
function choose(select, value) {
  if (value && ![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}

/* With a value chosen, the others stay on offer; their counts would be of another question, so they have none. */
function fill(select, facet, remaining, all) {
  const chosen = select.value;
  const counts = Object.entries(chosen ? all : remaining).filter(([, count]) => count > 0);
  const backwards = facet === "year" ? -1 : 1;
  counts.sort(([a], [b]) => backwards * a.localeCompare(b, "en", { numeric: true }));
  const options = counts.map(([value, count]) => new Option(chosen ? value : `${value} (${count})`, value));
  select.replaceChildren(new Option(WORDS.any, ""), ...options);
  select.disabled = !options.length && !chosen;
  choose(select, chosen);
}
