/* The filters as controls: one select for each facet. */

export function controls(facets, label) {
  const element = document.createElement("form");
  element.className = "mb-filters";
  element.setAttribute("role", "search");
  element.setAttribute("aria-label", label);
  element.addEventListener("submit", (event) => event.preventDefault());
  const selects = new Map(facets.map((facet) => [facet.name, select(facet)]));
  facets.forEach((facet) => element.append(labelled(facet.word, selects.get(facet.name))));
  return {
    element,
    state: () => Object.fromEntries([...selects].map(([name, each]) => [name, each.value])),
    words: () => [...selects.values()].filter((each) => each.value).map((each) => each.selectedOptions[0].label),
    set: (state) => selects.forEach((each, name) => choose(each, state[name])),
  };
}

function select({ name, any, choices }) {
  const made = document.createElement("select");
  made.name = name;
  made.append(new Option(any, ""), ...choices.map(option));
  return made;
}

/* `lang` is the language of the words, where it is not the page's. */
function option([value, words, lang]) {
  const made = new Option(words, value);
  if (lang) made.lang = lang;
  return made;
}

function labelled(words, control) {
  const place = document.createElement("div");
  const label = document.createElement("label");
  place.className = "mb-filter";
  label.className = "mb-filter__name";
  label.textContent = words;
  control.id = `mb-filter-${control.name}`;
  label.htmlFor = control.id;
  place.append(label, control);
  return place;
}

/* An address may ask for what is no choice: it is shown as it was asked for, and nothing matches it. */
function choose(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
  select.classList.toggle("is-chosen", value !== "");
}
