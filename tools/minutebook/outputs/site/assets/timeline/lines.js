/* Shows rows as event lines under their months, some at a time, by copying the templates that the page holds. */

import { inBundles } from "./bundles.js";
import * as words from "./words.js";

const FEW = 200;
const root = new URL("../../../", import.meta.url);

/* Rows are latest first; `index` has the facets and the names of months. */
export function showLines(place, rows, index) {
  const counts = countBy(rows, monthOf);
  const bodies = index.facets.find(({ name }) => name === "body").choices;
  place.replaceChildren();
  const lines = inBundles(rows);
  let month, list;
  add(0);

  function add(start) {
    const end = Math.min(start + FEW, lines.length);
    for (const some of lines.slice(start, end)) {
      if (monthOf(some[0]) !== month) {
        month = monthOf(some[0]);
        list = addMonth(place, monthWords(month, index.months), counts.get(month));
      }
      list.append(some.length > 1 ? bundleLine(some, bodies, index.months) : eventLine(some[0], bodies, index.months));
    }
    if (end < lines.length) place.append(moreButton(lines.length - end, () => addAfter(end)));
  }

  /* The reader who pressed the button goes on at the first line that it brought. */
  function addAfter(start) {
    place.lastElementChild.remove();
    add(start);
    place.querySelectorAll(".mb-events > .mb-event")[start].querySelector(".mb-event__what :is(a, summary)").focus();
  }
}

function addMonth(place, name, count) {
  const section = copyOf("mb-month");
  const [head, number] = section.querySelectorAll("h2 > span");
  head.textContent = name;
  number.textContent = words.events(count);
  place.append(section);
  return section.querySelector("ol");
}

function eventLine(row, bodies, months) {
  const line = copyOf("mb-line");
  const clock = line.querySelector(".mb-event__clock");
  if (row.clock) clock.textContent = ` ${row.clock}`;
  else clock.remove();
  line.querySelector(".mb-event__title").replaceChildren(link(row.address, row.title, row.lang));
  setFrame(line, row, row.more, bodies, months);
  return line;
}

/* Breaches of one rule on one day: the rule and how many, and each where that is unfolded. */
function bundleLine(rows, bodies, months) {
  const line = copyOf("mb-bundle");
  const [rule, count, list] = line.querySelectorAll("summary > bdi, summary > span, ul");
  rule.textContent = rows[0].more[rows[0].rule];
  count.textContent = words.times(rows.length);
  const sentence = list.firstElementChild;
  list.replaceChildren(...rows.map((row) => {
    const item = sentence.cloneNode();
    item.append(link(row.address, row.title, row.lang));
    return item;
  }));
  setFrame(line, rows[0], rows[0].more.filter((part) => part !== rule.textContent), bodies, months);
  return line;
}

/* What lines of one event and of many share: the date, the mark and the second line. */
function setFrame(line, row, said, bodies, months) {
  const date = line.querySelector(".mb-event__date");
  date.dateTime = row.date;
  date.firstChild.data = shortDate(row.date, months);
  line.querySelector(".mb-mark").replaceWith(document.getElementById("mb-marks").content.children[row.mark].cloneNode(true));
  const more = row.body < 0 ? said : [bodyLink(bodies[row.body]), ...said];
  const second = line.querySelector(".mb-event__more");
  second.replaceChildren(...more.flatMap((each, place) => (place ? ["\u00a0· ", each] : [each])));
  if (!more.length) second.remove();
}

function copyOf(name) {
  return document.getElementById(name).content.firstElementChild.cloneNode(true);
}

function bodyLink([short, name, lang]) {
  return link(`bodies/${short}/`, name, lang);
}

/* `lang` is the language of the text, where it is not the page's. */
function link(address, text, lang) {
  const made = document.createElement("a");
  const words = document.createElement("bdi");
  words.textContent = text;
  if (lang) words.lang = lang;
  made.href = new URL(address, root);
  made.append(words);
  return made;
}

function moreButton(left, onClick) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "mb-button";
  button.textContent = words.more(Math.min(left, FEW));
  button.addEventListener("click", onClick);
  return button;
}

function monthOf(row) {
  return row.date.slice(0, 7);
}

function monthWords(month, names) {
  const [year, number] = month.split("-");
  return number ? `${names[number - 1]} ${Number(year)}` : words.unknownMonth(Number(year));
}

function shortDate(date, names) {
  const [year, month, day] = date.split("-");
  return [day && Number(day), month && names[month - 1].slice(0, 3), Number(year)].filter(Boolean).join(" ");
}

function countBy(rows, key) {
  const counts = new Map();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}
