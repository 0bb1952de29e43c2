/* Opens search from the header and by the keys / and s; loads the rest of it on first use. */

const opener = document.querySelector("[data-mb-search-open]");
const page = document.querySelector("[data-mb-search]");

if (page) {
  const { showOnPage } = await import("./search/page.js");
  const field = showOnPage(page);
  turnIntoButton(opener, () => field.focus());
} else {
  turnIntoButton(opener, openDialog, { opensDialog: true });
}

async function openDialog() {
  const { open } = await import("./search/dialog.js");
  open(new URL(opener.href));
}

/* A link without scripts, a button with them; it may still be opened in a new tab as the link it is. */
function turnIntoButton(link, act, { opensDialog = false } = {}) {
  if (!link) return;
  if (opensDialog) link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    act();
  });
}

function isShortcut(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (event.key !== "/" && event.key !== "s") return false;
  const at = event.target;
  return !(at instanceof Element && at.closest("input, textarea, select, dialog, [contenteditable]"));
}
