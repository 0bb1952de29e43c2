/* Opens search from the header and by the keys / and s; loads the rest of it on first use. */

const opener = document.querySelector("[data-mb-search-open]");
const place = document.querySelector("[data-mb-search]");
let act;

if (place) {
  const { showOnPage } = await import("./search/page.js");
  const field = showOnPage(place);
  act = () => field.focus();
  opener?.addEventListener("click", (event) => {
    event.preventDefault();
    act();
  });
} else if (opener) {
  act = async () => {
    const { open } = await import("./search/dialog.js");
    open(new URL(opener.href));
  };
  opener.replaceWith(buttonFor(opener, act));
}

document.addEventListener("keydown", (event) => {
  if (!act || !isShortcut(event)) return;
  event.preventDefault();
  act();
});

/* What is a link without scripts is a button with them. */
function buttonFor(link, onClick) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.append(...link.childNodes);
  button.addEventListener("click", onClick);
  return button;
}

function isShortcut(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (event.key !== "/" && event.key !== "s") return false;
  const at = event.target;
  return !(at instanceof Element && at.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog, [contenteditable]"));
}
