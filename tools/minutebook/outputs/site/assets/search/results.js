/* The list of what was found: records, and the places in them. */

import { element } from "./element.js";

export function resultItem(hit) {
  const item = element("li", { class: "mb-find__hit" });
  item.append(element("a", { class: "mb-find__title", href: hit.url, dir: "auto" }, hit.title));
  if (hit.about.length) item.append(element("p", { class: "mb-find__about" }, hit.about.join(" · ")));
  if (hit.excerpt.length) item.append(excerpt(hit.excerpt));
  if (hit.places.length) item.append(element("ul", { class: "mb-find__places" }, ...hit.places.map(place)));
  return item;
}

function place({ url, title, excerpt: words }) {
  const item = element("li", {}, element("a", { href: url, dir: "auto" }, title));
  if (words.length) item.append(excerpt(words));
  return item;
}

function excerpt(pieces) {
  const words = pieces.map(([piece, isFound]) => (isFound ? element("mark", {}, piece) : piece));
  return element("p", { class: "mb-find__excerpt", dir: "auto" }, ...words);
}
