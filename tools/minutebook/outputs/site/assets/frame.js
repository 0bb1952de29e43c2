/* What the theme's frame does on a page of records: the choice of colours, the drawer, and where the reader is.

   The theme's own script does much more, for other sites, and is twenty times as large. */

const inputs = [...document.querySelectorAll("[data-md-component=palette] input")];
const labels = [...document.querySelectorAll("[data-md-component=palette] label")];

function show(index, isChosen) {
  const input = inputs[index];
  if (!input) return;
  input.checked = true;
  labels.forEach((label, each) => (label.hidden = each !== index));
  const color = {};
  for (const name of ["media", "scheme", "primary", "accent"]) {
    color[name] = input.getAttribute(`data-md-color-${name}`);
    document.body.setAttribute(`data-md-color-${name}`, color[name]);
  }
  if (isChosen) __md_set("__palette", { index, color });
}

function colours() {
  const chosen = __md_get("__palette")?.index;
  const preferred = () => inputs.findIndex((input) => matchMedia(input.dataset.mdColorMedia || "all").matches);
  inputs.forEach((input, index) => input.addEventListener("change", () => show(index, true)));
  show(Math.min(chosen ?? Math.max(0, preferred()), inputs.length - 1), false);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (__md_get("__palette") == null) show(Math.max(0, preferred()), false);
  });
}

function drawer() {
  const toggle = document.getElementById("md-drawer");
  const close = () => (toggle.checked = false);
  addEventListener("hashchange", close);
  addEventListener("keydown", (event) => event.key === "Escape" && close());
}

function whereabouts() {
  const title = document.querySelector("[data-md-component=header-title]");
  const heading = document.querySelector(".md-content h1");
  const links = [...document.querySelectorAll(".md-sidebar--secondary .md-nav__link[href^='#']")];
  const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const header = document.querySelector(".md-header");

  function look() {
    const edge = header.offsetHeight + 24;
    title?.classList.toggle("md-header__title--active", Boolean(heading) && heading.getBoundingClientRect().bottom < edge);
    const passed = places.filter((place) => place && place.getBoundingClientRect().top < edge).length;
    links.forEach((link, index) => {
      link.classList.toggle("md-nav__link--passed", index < passed - 1);
      link.classList.toggle("md-nav__link--active", index === passed - 1);
    });
    follow(links[passed - 1]);
  }

  let isWaiting = false;
  const wait = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      look();
    });
  };
  addEventListener("scroll", wait, { passive: true });
  addEventListener("resize", wait, { passive: true });
  if (scrollY > 0 || location.hash) wait();
}

/* Keep the current line of a long table of contents in sight, without moving the page. */
function follow(link) {
  const frame = link?.closest(".md-sidebar__scrollwrap");
  if (!frame || frame.scrollHeight <= frame.clientHeight) return;
  const [line, box] = [link.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (line.top < box.top || line.bottom > box.bottom) frame.scrollTop += line.top - box.top - box.height / 2;
}

/* Whoever has a keyboard only reaches what runs over its frame. */
function reach() {
  for (const code of document.querySelectorAll("pre > code")) if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
}

colours();
drawer();
whereabouts();
reach();
