/* The dialog that opens from every page's header. */

import { writeAddress } from "./address.js";
import { element } from "./element.js";
import { makePanel } from "./panel.js";
import { WORDS } from "./words.js";

let dialog;
let panel;

/* `page` is the address of the page of search, on which a search can be shared. */
export function open(page) {
  if (!dialog) make(page);
  if (!dialog.open) dialog.showModal();
  panel.field.focus();
  panel.field.select();
}

function make(page) {
  const share = element("a", { class: "mb-find__share", href: page.href }, WORDS.share);
  const close = element("button", { type: "button", class: "mb-find__plain" }, WORDS.close);
  panel = makePanel({
    beside: [close],
    onState: (state) => {
      share.href = page.href + writeAddress(state);
    },
  });
  dialog = element("dialog", { class: "mb-find-dialog", "aria-label": WORDS.name }, panel.root, share);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    // A search field takes the first Escape to clear itself; here it closes.
    if (event.key !== "Escape") return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    // A result on the page that is shown already would stay hidden behind the dialog.
    if (event.target === dialog || (link && link.pathname === location.pathname)) dialog.close();
  });
  document.body.append(dialog);
  panel.clear();
}
