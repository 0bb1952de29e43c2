/* The page that runs questions over the published database. Without scripts, it lists the ready questions and the tables. */

import { readAddress, writeAddress } from "./query/address.js";
import { makeClient } from "./query/client.js";
import { save, toCsv } from "./query/csv.js";
import { bound, makeParameters, openNames } from "./query/parameters.js";
import { refusal } from "./query/refusal.js";
import { showResult } from "./query/result.js";
import { WORDS } from "./query/words.js";
import { element } from "./search/element.js";

const place = document.querySelector("[data-mb-query]");
if (place) start(JSON.parse(place.dataset.mbQuery));

function start({ database, here, address, whole, questions }) {
  const client = makeClient(new URL(database, document.baseURI).href, whole);
  const field = element("textarea", { id: "mb-sql", rows: "8", spellcheck: "false", autocapitalize: "off", autocomplete: "off" });
  const open = element("div", { class: "mb-query__open", hidden: true });
  const run = element("button", { type: "submit", class: "mb-query__run" }, WORDS.run);
  const stop = element("button", { type: "button", hidden: true }, WORDS.stop);
  const keep = element("button", { type: "button", hidden: true }, WORDS.save);
  const status = element("p", { class: "mb-query__status", role: "status" });
  const result = element("div", { class: "mb-query__result" });
  const parameters = makeParameters(open);
  const form = element("form", { class: "mb-query__form" }, element("label", { for: "mb-sql" }, WORDS.field), field, open,
    element("div", { class: "mb-query__bar" }, run, stop, keep, element("span", { class: "mb-quiet" }, WORDS.hint)));
  let ready;
  let asked = 0;
  let answer;

  place.replaceChildren(form);
  document.querySelector("[data-mb-answer]").replaceChildren(status, result);
  field.addEventListener("input", () => {
    ready = undefined;
    parameters.offer(openNames(field.value));
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", writeAddress({ question: ready, sql: field.value, values: parameters.read() }));
    ask();
  });
  stop.addEventListener("click", () => client.stop(new Error(WORDS.stopped)));
  keep.addEventListener("click", () => save(`${ready ?? "answer"}.csv`, toCsv(answer)));
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-mb-question]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    follow();
    form.scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  });
  addEventListener("popstate", follow);
  follow();

  function follow() {
    const { question, sql, values } = readAddress(location.search);
    ready = question in questions ? question : undefined;
    const known = ready ? questions[ready] : undefined;
    field.value = known ? known.sql : sql;
    parameters.offer(openNames(field.value), known?.open, values);
    if (field.value.trim()) ask();
  }

  async function ask() {
    const mine = ++asked;
    busy(true);
    try {
      status.textContent = WORDS.loading;
      const { inParts } = await client.open();
      status.textContent = WORDS.running;
      const found = await client.ask(field.value, bound(parameters.read()));
      if (mine === asked) show(found, inParts);
    } catch (error) {
      if (mine === asked) fail(error);
    }
    if (mine === asked) busy(false);
  }

  function show(found, inParts) {
    answer = found;
    const said = found.rows.length ? WORDS.found(found.rows.length, found.milliseconds) : WORDS.none;
    status.textContent = [said, found.isCut ? WORDS.cut(found.rows.length) : "", inParts ? WORDS.inParts : ""].join(" ").trim();
    keep.hidden = !found.rows.length;
    showResult(result, found, ready ? questions[ready].title : WORDS.field, { here: new URL(here, document.baseURI).href, address });
  }

  function fail(error) {
    status.textContent = refusal(error?.message) || WORDS.failed;
    keep.hidden = true;
    result.replaceChildren();
  }

  function busy(isBusy) {
    stop.hidden = !isBusy;
    run.disabled = isBusy;
  }
}
