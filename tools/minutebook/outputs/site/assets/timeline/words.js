/* The words of the timeline's filters that only scripts say. */

export const failed = "The events could not be loaded. Try again, or clear the filters.";

export function events(count) {
  return `${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;
}

export function found(count) {
  return count ? `${events(count)} found.` : "No event matches.";
}

export function more(count) {
  return `Show ${count.toLocaleString("en")} more`;
}

export function times(count) {
  return `${count.toLocaleString("en")} times`;
}

export function unknownMonth(year) {
  return `${year}, month not recorded`;
}
