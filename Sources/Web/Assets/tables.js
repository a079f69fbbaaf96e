// Tables with data-sortable are sorted by a button in each th[data-sort]; aria-sort says how.
// A field with data-filter="ID" hides the rows of that table that lack its words.
(() => {
"use strict";
const on = (kind, act, early) => document.addEventListener(kind, act, early);
const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

function valueOf(row, column, kind) {
  const cell = row.cells[column];
  const text = cell?.dataset.value ?? cell?.textContent.trim() ?? "";
  if (kind !== "number") return text;
  const number = parseFloat(text.replace(/[^\d.,-]/g, "").replace(",", "."));
  return Number.isNaN(number) ? null : number;
}

function sort(head) {
  const body = head.closest("table").tBodies[0];
  const falls = head.getAttribute("aria-sort") === "ascending";
  const kind = head.dataset.sort, column = head.cellIndex;
  const rows = [...body.rows].map((row) => ({ row, value: valueOf(row, column, kind) }));
  rows.sort((a, b) => {
    // What has no value stands last, whichever way the table is sorted.
    const none = (x) => x.value === null || x.value === "";
    if (none(a) || none(b)) return none(a) - none(b);
    const order = kind === "number" ? a.value - b.value : words.compare(a.value, b.value);
    return falls ? -order : order;
  });
  for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", falls ? "descending" : "ascending");
  body.append(...rows.map((each) => each.row));
}

function filter(field) {
  const table = document.getElementById(field.dataset.filter);
  if (!table) return;
  const asked = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of table.tBodies[0].rows) {
    const text = row.textContent.toLocaleLowerCase();
    row.hidden = !asked.every((word) => text.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  const note = document.querySelector(`[data-filter-count="${CSS.escape(field.dataset.filter)}"]`);
  if (note) note.textContent = asked.length ? `${shown} of ${table.tBodies[0].rows.length} rows` : "";
}

function dress() {
  for (const head of document.querySelectorAll("table[data-sortable] th[data-sort]")) {
    if (head.querySelector("button")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
  }
}

on("click", (event) => {
  const head = event.target.closest("th[data-sort]");
  if (head && event.target.closest("button")) sort(head);
});
on("input", (event) => { if (event.target.matches("[data-filter]")) filter(event.target); });
on("guildhall:page", dress);
dress();
})();
