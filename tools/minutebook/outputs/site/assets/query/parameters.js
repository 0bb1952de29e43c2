/* The fields for what a question leaves open (`:body`), beside its SQL; they come and go as the SQL is written. */

import { element } from "../search/element.js";

const NOT_CODE = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
const OPEN = /(?<![:\w]):([a-z_]\w*)/gi;

export function openNames(sql) {
  return [...new Set([...sql.replace(NOT_CODE, " ").matchAll(OPEN)].map((match) => match[1]))];
}

export function makeParameters(box) {
  const fields = new Map();

  /* `known` has the label and what is filled in for those that a ready question names. */
  function offer(names, known = {}, values = {}) {
    for (const [name, { row }] of fields) {
      if (names.includes(name)) continue;
      row.remove();
      fields.delete(name);
    }
    for (const name of names) {
      if (!fields.has(name)) fields.set(name, make(name, known[name]?.label ?? name));
      const { input, row } = fields.get(name);
      if (name in values) input.value = values[name];
      else if (known[name]) input.value = known[name].value;
      box.append(row);
    }
    box.hidden = !names.length;
  }

  function make(name, label) {
    const input = element("input", { type: "text", name, autocomplete: "off", spellcheck: "false" });
    return { input, row: element("label", {}, element("span", {}, label), input) };
  }

  function read() {
    return Object.fromEntries([...fields].map(([name, { input }]) => [name, input.value]));
  }

  return { offer, read };
}

/* What is filled in as SQLite takes it: numbers as such, nothing as null. */
export function bound(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => {
    const plain = value.trim();
    return [`:${name}`, plain === "" ? null : /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain];
  }));
}
