/* Shows rows as event lines under their months, some at a time, by copying the templates that the page holds. */

import * as words from "./words.js";

const FEW = 200;
const root = new URL("../../../", import.meta.url);

/* Rows are latest first; `index` has the facets and the names of months. */
export function showLines(place, rows, index) {
  const counts = countBy(rows, monthOf);
  const bodies = index.facets.find(({ name }) => name === "body").choices;
  place.replaceChildren();
  let month, list;
  add(0);

  function add(start) {
    const end = Math.min(start + FEW, rows.length);
    for (const row of rows.slice(start, end)) {
      if (monthOf(row) !== month) {
        month = monthOf(row);
        list = addMonth(place, monthWords(month, index.months), counts.get(month));
      }
      list.append(eventLine(row, bodies, index.months));
    }
    if (end < rows.length) place.append(moreButton(rows.length - end, () => addAfter(end)));
  }

  /* The reader who pressed the button goes on at the first line that it brought. */
  function addAfter(start) {
    place.lastElementChild.remove();
    add(start);
    place.querySelectorAll(".mb-event__title a")[start].focus();
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
  const part = (name) => line.querySelector(`.mb-event__${name}`);
  const [date, clock] = [part("date"), part("clock")];
  date.dateTime = row.date;
  date.firstChild.data = shortDate(row.date, months);
  if (row.clock) clock.textContent = ` ${row.clock}`;
  else clock.remove();
  line.querySelector(".mb-mark").replaceWith(document.getElementById("mb-marks").content.children[row.mark].cloneNode(true));
  part("title").replaceChildren(link(row.address, row.title, row.lang));
  const more = row.body < 0 ? row.more : [bodyLink(bodies[row.body]), ...row.more];
  part("more").replaceChildren(...more.flatMap((each, place) => (place ? ["\u00a0· ", each] : [each])));
  if (!more.length) part("more").remove();
  return line;
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
