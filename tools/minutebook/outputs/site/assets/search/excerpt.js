/* Excerpts: the stretch of a page's words in which most of what was searched for stands. */

const LENGTH = 28;
const BEFORE = 4;

/* [words, is found] pairs from words[from] to words[to - 1]; `locations` are the places of words that were found. */
export function excerptOf(words, locations, from, to) {
  const found = locations.filter((at) => at >= from && at < to);
  const start = Math.max(from, Math.min(bestOf(found, from) - BEFORE, to - LENGTH));
  const end = Math.min(start + LENGTH, to);
  const pieces = words.slice(start, end).flatMap((word, step) => pieceOf(word, found.includes(start + step)));
  /* Of a sentence that begins within it, what ends the one before is left out. */
  while (pieces.length && !pieces[0][1] && !/[\p{L}\p{N}]/u.test(pieces[0][0])) pieces.shift();
  if (start > from) pieces.unshift(["… ", false]);
  if (end < to) pieces.push(["…", false]);
  return pieces;
}

/* The place of a found word after which, within an excerpt's length, most others follow. */
function bestOf(found, otherwise) {
  const following = (at) => found.filter((other) => other >= at && other < at + LENGTH - BEFORE).length;
  return found.reduce((best, at) => (following(at) > following(best) ? at : best), found[0] ?? otherwise);
}

/* A word with the space after it; of one that was found, only what is not punctuation is marked. */
function pieceOf(word, isFound) {
  const [, before, core, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u) ?? ["", "", word, ""];
  if (!isFound || !core) return [[`${word} `, false]];
  return [[before, false], [core, true], [`${after} `, false]].filter(([piece]) => piece);
}
