/* What is chosen, as the address holds it. A page about one body, kind or year begins with that chosen; its address says only
   what differs. */

export function ownState(bar, names) {
  return Object.fromEntries(names.map((name) => [name, bar.dataset[name] ?? ""]));
}

export function readState(own) {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, asked.get(name) ?? value]));
}

export function isOwn(state, own) {
  return Object.entries(own).every(([name, value]) => state[name] === value);
}

export function address(state, own) {
  const there = new URL(location.href);
  there.hash = "";
  there.search = "";
  for (const [name, value] of Object.entries(own)) {
    if (state[name] !== value) there.searchParams.set(name, state[name]);
  }
  return there;
}
