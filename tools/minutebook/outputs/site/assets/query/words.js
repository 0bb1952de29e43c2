/* The words of the page that runs questions, in one place, so that they can be corrected and translated together. */

export const WORDS = {
  field: "Question in SQL",
  run: "Run",
  stop: "Stop",
  save: "Save as CSV",
  hint: "Ctrl and Enter runs it. The address of this page holds the question, so that it can be shared.",
  loading: "Fetching the database",
  running: "Looking",
  stopped: "Stopped.",
  failed: "The database could not be fetched. Try again, or download it below.",
  readsOnly: "A question can only read. It begins with SELECT or WITH.",
  noTable: (name) => `There is no table “${name}”. Those that there are stand under “Tables and columns”.`,
  noColumn: (name) => `There is no column “${name}” here. Look it up under “Tables and columns”; text stands in single quotation marks.`,
  ambiguous: (name) => `More than one of these tables has “${name}”: name the one that is meant before it, as in TABLE.${name}.`,
  search: "In a search, words with other signs than letters stand in double quotation marks, as in \"co-op\".",
  syntax: (word) => `SQLite cannot read this at “${word}”. Look at that word and at the one before it: a comma, bracket or keyword is missing or too many.`,
  incomplete: "The question breaks off: a bracket, a quotation mark or its end is missing.",
  none: "No row answers this.",
  found: (count, milliseconds) => `${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}, in ${duration(milliseconds)}.`,
  cut: (count) => `Only the first ${count.toLocaleString("en")} rows were read.`,
  more: (count) => `Show ${count.toLocaleString("en")} more`,
  inParts: "Only the parts of the database that a question reads are fetched.",
  blank: "not recorded",
};

function duration(milliseconds) {
  return milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
