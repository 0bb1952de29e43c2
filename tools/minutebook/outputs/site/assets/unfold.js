/* Unfolds what an address leads into, such as a version in a record's history, and what paper is to show, in browsers that do not
   do so by themselves. */

function unfold() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = place?.closest("details:not([open])");
  if (!fold) return;
  fold.open = true;
  place.scrollIntoView();
}

addEventListener("hashchange", unfold);
unfold();

/* Styles open these folds in print where a browser lets them. */
const folds = [...document.querySelectorAll("details.mb-fold--read")];
let closed = [];
addEventListener("beforeprint", () => {
  closed = folds.filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of closed) fold.open = false;
});
