/* The words of the search interface, in one place, so that they can be corrected and translated together. */

export const FACETS = {
  body: "Body",
  kind: "Kind",
  person: "Person",
  topic: "Topic",
  year: "Year",
  result: "Result",
};

export const ORDERS = {
  "": "Best match first",
  latest: "Latest first",
  oldest: "Oldest first",
};

export const WORDS = {
  name: "Search",
  field: "Search the records",
  close: "Close",
  narrow: "Narrow and sort",
  order: "Order",
  any: "Any",
  clear: "Clear all",
  more: "More results",
  share: "These results on a page of their own",
  start: "Type words from a motion, a minute or a name, or open “Narrow and sort”.",
  waiting: "Searching",
  failed: "The search index could not be loaded. Try again, or look through the timeline.",
  found: (count) => `${count.toLocaleString("en")} ${count === 1 ? "record" : "records"} found.`,
  none: (query) => `No record found${query ? ` for “${query}”` : ""}.`,
  noneNarrowed: "Fewer choices may find more.",
};
