/* What SQLite says where it cannot answer, in words that say what to do. Other messages are shown as they are. */

import { WORDS } from "./words.js";

const KNOWN = [
  [/^attempt to write a readonly database$|^too many attached databases|^not authorized/, () => WORDS.readsOnly],
  [/^no such table: (.+)$/, (name) => WORDS.noTable(name)],
  [/^no such column: (\S+)/, (name) => WORDS.noColumn(name)],
  [/^ambiguous column name: (.+)$/, (name) => WORDS.ambiguous(name)],
  [/^fts5: /, () => WORDS.search],
  [/^near "([\s\S]*)": syntax error$/, (word) => WORDS.syntax(word)],
  [/^incomplete input$/, () => WORDS.incomplete],
];

export function refusal(message) {
  for (const [pattern, words] of KNOWN) {
    const match = pattern.exec(message);
    if (match) return words(match[1]);
  }
  return message;
}
