/* The answer as a table. Addresses of the archive become links; numbers stand in columns that line up. */

import { element } from "../search/element.js";
import { WORDS } from "./words.js";

const AT_ONCE = 500;
const LINKED = /(^|_)(address|url)$/;

/* `site` has the site's own address, with which addresses in the tables begin, and where it is `here`. */
export function showResult(box, { columns, rows }, caption, site) {
  box.replaceChildren();
  if (!rows.length) return;
  const isNumber = columns.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === "number"));
  const body = element("tbody");
  const more = element("button", { type: "button", class: "mb-query__more" });
  const table = element("table", {}, element("caption", { class: "mb-hidden" }, caption),
    element("thead", {}, element("tr", {}, ...columns.map((name, at) => heading(name, isNumber[at])))), body);
  more.addEventListener("click", () => {
    const next = body.rows.length;
    add();
    body.rows[next]?.focus();
  });
  box.append(element("div", { class: "mb-scroll", tabindex: "0", role: "region", "aria-label": caption }, table), more);
  add();

  function add() {
    const from = body.rows.length;
    const chosen = rows.slice(from, from + AT_ONCE);
    body.append(...chosen.map((row) => element("tr", { tabindex: "-1" }, ...row.map((value, at) => cell(value, columns[at], isNumber[at], site)))));
    const left = rows.length - body.rows.length;
    more.hidden = left <= 0;
    more.textContent = WORDS.more(Math.min(left, AT_ONCE));
  }
}

function heading(name, isNumber) {
  return element("th", { scope: "col", class: isNumber ? "mb-query__number" : undefined }, name);
}

function cell(value, column, isNumber, site) {
  if (value === null) return element("td", { class: "mb-unknown" }, WORDS.blank);
  const attributes = { class: isNumber ? "mb-query__number" : undefined, dir: isNumber ? undefined : "auto" };
  const to = LINKED.test(column) ? leadingTo(String(value), site) : undefined;
  return element("td", attributes, to ? element("a", { href: to }, withoutSite(value, site)) : String(value));
}

/* Where an address leads; nowhere, if it is none that a browser should open. Those of the site lead to this copy of it. */
function leadingTo(value, site) {
  const path = withoutSite(value, site);
  if (path !== value || /^[\w%~./-]+\/(#.*)?$/.test(value)) return new URL(path, site.here).href;
  return /^https?:\/\//.test(value) ? value : undefined;
}

function withoutSite(value, site) {
  return site.address && value.startsWith(site.address) ? value.slice(site.address.length) : value;
}
