/* Unfolds what an address leads into, such as a version in a record's history, in browsers that do not do so by themselves. */

function unfold() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = place?.closest("details:not([open])");
  if (!fold) return;
  fold.open = true;
  place.scrollIntoView();
}

addEventListener("hashchange", unfold);
unfold();
