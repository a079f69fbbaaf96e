// Keys of every page: g then l, r, t or a goes to an area, / to the search field, ? shows the keys.
// The person's menu and the dialog close by Escape; single keys can be turned off in the dialog.
(() => {
"use strict";
const on = (kind, act, early) => document.addEventListener(kind, act, early);
const root = document.documentElement;
const stored = () => { try { return localStorage.getItem("guildhall:keys"); } catch { return null; } };
if (stored() === "off") root.dataset.keys = "off";
// On a phone the section that is open may lie beyond the edge.
const here = document.querySelector(".sections [aria-current]");
if (here) here.closest("nav").scrollLeft = here.offsetLeft - 64;
const dialog = () => document.querySelector("dialog[data-keys-dialog]");
let going = 0;

function open() {
  const box = dialog();
  if (!box || box.open) return;
  const choice = box.querySelector("[data-keys-switch]");
  if (choice) choice.checked = root.dataset.keys !== "off";
  box.showModal();
}

on("keydown", (event) => {
  const menu = document.querySelector("details.menu[open]");
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])")) return;
  if (root.dataset.keys === "off" || dialog()?.open) return;
  if (event.key === "?") { event.preventDefault(); return open(); }
  if (event.key === "/") {
    const field = document.querySelector("[data-search]");
    if (field) { event.preventDefault(); field.focus(); field.select(); }
    return;
  }
  if (event.key === "g") { going = performance.now(); return; }
  if (going && performance.now() - going < 1500) {
    going = 0;
    const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (link) { event.preventDefault(); event.stopImmediatePropagation(); link.click(); }
  }
});
on("click", (event) => {
  if (event.target.closest("[data-keys-open]")) open();
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target) || event.target.closest("[data-keys-open]")) menu.open = false;
  }
});
on("change", (event) => {
  if (!event.target.matches("[data-keys-switch]")) return;
  root.dataset.keys = event.target.checked ? "on" : "off";
  try { localStorage.setItem("guildhall:keys", root.dataset.keys); } catch { /* for this page only */ }
});
})();
