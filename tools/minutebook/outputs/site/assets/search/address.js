/* What is searched for, as a value, and as the query of an address: ?q=...&body=...&sort=... */

import { FACETS, ORDERS } from "./words.js";

export const NOTHING = { query: "", filters: {}, order: "" };

export function readAddress(search) {
  const given = new URLSearchParams(search);
  const filters = {};
  for (const facet of Object.keys(FACETS)) {
    if (given.get(facet)) filters[facet] = given.get(facet);
  }
  const order = given.get("sort") ?? "";
  return { query: given.get("q") ?? "", filters, order: order in ORDERS ? order : "" };
}

export function writeAddress({ query, filters, order }) {
  const given = new URLSearchParams();
  if (query) given.set("q", query);
  for (const [facet, value] of Object.entries(filters)) given.set(facet, value);
  if (order) given.set("sort", order);
  const words = given.toString();
  return words ? `?${words}` : "";
}

export function isNothing({ query, filters }) {
  return !query.trim() && Object.keys(filters).length === 0;
}
