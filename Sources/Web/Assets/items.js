// Quiz items by hand: dragging for order, match and gaps, sliders, word counts and number keys.
// Each rests on a select or a number field that works by keyboard, and without this script.
(() => {
"use strict";
const on = (kind, act, early) => document.addEventListener(kind, act, early);
const all = (root, selector) => [...root.querySelectorAll(selector)];
const tell = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));

// Order: the list always stands as its selects say.
function settle(list, moved) {
  const rows = [...list.children];
  const focused = document.activeElement;
  if (moved) {
    const place = Number(moved.value) - 1;
    const row = moved.closest("li");
    rows.splice(rows.indexOf(row), 1);
    rows.splice(place, 0, row);
  } else {
    // Not answered yet: to write places here would make an answer of it.
    if (rows.some((row) => !placeOf(row).value)) return;
    rows.sort((a, b) => placeOf(a).value - placeOf(b).value);
  }
  rows.forEach((row, index) => {
    placeOf(row).value = String(index + 1);
    if (list.children[index] !== row) list.insertBefore(row, list.children[index]);
  });
  if (list.contains(focused)) focused.focus();
}
const placeOf = (row) => row.querySelector("[data-place]");

// Match and gaps: chips made from the options, to be dragged or tapped into a select.
function addChips(group) {
  if (group.previousElementSibling?.matches(".chips")) return;
  const chips = document.createElement("div");
  chips.className = "chips no-print";
  chips.setAttribute("aria-hidden", "true");
  const first = group.querySelector("select[data-slot]");
  for (const option of first?.options ?? []) {
    if (!option.value) continue;
    const chip = document.createElement("span");
    chip.className = "chip";
    chip.dataset.value = option.value;
    chip.textContent = option.textContent;
    chips.append(chip);
  }
  group.before(chips);
  countChips(group);
}

function countChips(group, kept) {
  const slots = all(group, "select[data-slot]");
  const chips = group.previousElementSibling;
  if (!chips?.matches(".chips")) return;
  for (const chip of chips.children) {
    const uses = slots.filter((slot) => slot.value === chip.dataset.value);
    const option = slots[0].querySelector(`option[value="${CSS.escape(chip.dataset.value)}"]`);
    const most = Number(option.dataset.maximum ?? Infinity);
    // The place chosen last keeps it; another gives it back.
    const spare = uses.filter((slot) => slot !== kept);
    while (uses.length > most && spare.length) {
      const slot = spare.pop();
      uses.splice(uses.indexOf(slot), 1);
      slot.value = "";
      tell(slot);
    }
    chip.toggleAttribute("data-used", uses.length >= most);
  }
}

function put(slot, value) {
  slot.value = value;
  tell(slot);
}

function limit(group) {
  const boxes = all(group, "input[type=checkbox]");
  const full = boxes.filter((box) => box.checked).length >= Number(group.dataset.maxChoices);
  for (const box of boxes) box.disabled = full && !box.checked;
}

function count(area) {
  let counter = area.nextElementSibling;
  if (!counter?.matches(".counter")) {
    counter = document.createElement("p");
    counter.className = "counter";
    area.after(counter);
  }
  const words = area.value.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  const least = Number(area.dataset.minWords || 0), most = Number(area.dataset.maxWords || Infinity);
  const range = least && most < Infinity ? `, ${least} to ${most} asked for`
    : least ? `, at least ${least} asked for` : most < Infinity ? `, at most ${most} asked for` : "";
  counter.textContent = (words === 1 ? "1 word" : words + " words") + range;
  if (words > most || (words && words < least)) counter.dataset.tone = "warn";
  else if (words) counter.dataset.tone = "good";
  else delete counter.dataset.tone;
}

function addSlider(line) {
  const number = line.querySelector("input[type=number]");
  if (!number || line.querySelector("[type=range]")) return;
  const range = document.createElement("input");
  const { min, max, step } = number;
  Object.assign(range, { type: "range", min, max, step, tabIndex: -1 });
  range.value = number.value || min;
  range.setAttribute("aria-hidden", "true");
  line.append(range);
  range.addEventListener("input", () => { number.value = range.value; });
  range.addEventListener("change", (event) => { event.stopPropagation(); number.value = range.value; tell(number); });
  number.addEventListener("input", () => { if (number.value) range.value = number.value; });
}

function dress(root) {
  for (const list of all(root, "[data-order]")) settle(list);
  for (const group of all(root, "[data-chips]")) addChips(group);
  for (const group of all(root, "[data-max-choices]")) limit(group);
  for (const area of all(root, "textarea[data-words]")) count(area);
  for (const line of all(root, "[data-slider]")) addSlider(line);
}

// One drag at a time, by mouse, pen or finger.
let drag = null;
on("pointerdown", (event) => {
  if (event.button !== 0) return;
  const handle = event.target.closest?.("[data-handle]");
  const chip = event.target.closest?.(".chip:not([data-used])");
  if (!handle && !chip) return;
  event.preventDefault();
  const lifted = handle ? handle.closest("li") : chip;
  drag = { lifted, chip, x: event.clientX, y: event.clientY, moved: false, pointer: event.pointerId };
  (handle ?? chip).setPointerCapture(event.pointerId);
});
const under = (event) => document.elementsFromPoint(event.clientX, event.clientY);
on("pointermove", (event) => {
  if (!drag || event.pointerId !== drag.pointer) return;
  if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
  drag.moved = true;
  drag.lifted.setAttribute("data-lifted", "");
  if (drag.chip) {
    drag.lifted.style.translate = `${event.clientX - drag.x}px ${event.clientY - drag.y}px`;
    const slot = slotUnder(event);
    if (slot !== drag.slot) {
      drag.slot?.removeAttribute("data-over");
      slot?.setAttribute("data-over", "");
      drag.slot = slot;
    }
    return;
  }
  const list = drag.lifted.parentElement;
  const over = under(event).map((element) => element.closest("li")).find((row) => row?.parentElement === list);
  if (!over || over === drag.lifted) return;
  const rows = [...list.children];
  const box = over.getBoundingClientRect();
  const down = rows.indexOf(over) > rows.indexOf(drag.lifted);
  if (down ? event.clientY > box.top + box.height / 2 : event.clientY < box.top + box.height / 2) {
    down ? over.after(drag.lifted) : over.before(drag.lifted);
  }
});
function slotUnder(event) {
  const group = drag.chip.parentElement.nextElementSibling;
  const row = under(event).find((element) => group.contains(element) && element !== group);
  return row?.closest("select[data-slot]") ?? row?.closest("li")?.querySelector("select[data-slot]");
}
function drop(event) {
  if (!drag || event.pointerId !== drag.pointer) return;
  const { lifted, chip, slot, moved } = drag;
  drag = null;
  lifted.removeAttribute("data-lifted");
  slot?.removeAttribute("data-over");
  if (chip) {
    lifted.style.translate = "";
    const group = chip.parentElement.nextElementSibling;
    const free = all(group, "select[data-slot]").find((each) => !each.value);
    const target = moved ? slot : free;
    if (target && event.type === "pointerup") put(target, chip.dataset.value);
  } else if (moved) {
    [...lifted.parentElement.children].forEach((row, index) => { placeOf(row).value = String(index + 1); });
    tell(placeOf(lifted));
  }
}
on("pointerup", drop);
on("pointercancel", drop);

on("change", (event) => {
  const place = event.target.closest("[data-place]");
  if (place) settle(place.closest("[data-order]"), place);
  const group = event.target.closest("[data-chips]");
  if (group) countChips(group, event.target);
  const limited = event.target.closest("[data-max-choices]");
  if (limited) limit(limited);
  mark(event.target);
}, true);
on("input", (event) => {
  if (event.target.matches("textarea[data-words]")) count(event.target);
  mark(event.target);
});
on("guildhall:restored", (event) => dress(event.target));

// The map of questions shows at once what has an answer.
function mark(field) {
  const home = field.closest("[id]:has(> [data-item])");
  const link = home && document.querySelector(`.question-map a[href="#${CSS.escape(home.id)}"]`);
  if (link && link.dataset.state !== "flagged") link.dataset.state = "answered";
}

// A number answers the question that has the focus, or the only one on the page.
on("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
  if (document.documentElement.dataset.keys === "off") return;
  if (event.target.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
  const items = all(document, "[data-item]");
  const item = event.target.closest("[data-item]") ?? (items.length === 1 ? items[0] : null);
  const group = event.target.closest(".options") ?? item?.querySelector(".options");
  const option = group?.querySelectorAll(".option input")[event.key - 1];
  if (!option || option.disabled) return;
  event.preventDefault();
  option.focus();
  option.click();
});
// Where each answer is checked by itself: its question alone is put anew, and the others keep
// what was typed.
const load = async (address, options) =>
  new DOMParser().parseFromString(await (await fetch(address, options)).text(), "text/html");
function refuse(part, button, words) {
  part.querySelector(".error")?.remove();
  const line = Object.assign(document.createElement("p"), { className: "error", textContent: words });
  line.setAttribute("role", "alert");
  button.parentElement.before(line);
}
async function check(form, button) {
  if (form.checking) return;
  form.checking = true;
  const part = button.closest("section[id]");
  try {
    // After a new sign-in the old token is worth nothing.
    const now = form.failed && (await load(location.pathname)).querySelector("#attempt [name=token]");
    if (now) form.elements.token.value = now.value;
    form.failed = true;
    const page = await load(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
    const fresh = page.getElementById(part.id), other = page.getElementById("attempt");
    for (const name of ["token", "revision"]) form.elements[name].value = other.elements[name].value;
    form.failed = false;
    for (const link of page.querySelectorAll(".question-map a[data-state]")) {
      document.querySelector(`.question-map a[href="${link.getAttribute("href")}"]`).dataset.state = link.dataset.state;
    }
    const why = fresh.querySelector(".error") ?? page.querySelector("main > .flash[role=alert]");
    if (why) refuse(part, button, why.textContent);
    else {
      part.replaceWith(fresh);
      dress(fresh);
      const verdict = fresh.querySelector(".flash");
      verdict?.focus({ preventScroll: true });
      verdict?.scrollIntoView({ block: "nearest" });
    }
  } catch {
    refuse(part, button, "Not checked: there is no connection, or you are signed out. Sign in again in another tab, then press the button again; what you typed stays here.");
  }
  form.checking = false;
}
on("submit", (event) => {
  const button = event.submitter;
  if (button?.name !== "check" || !event.target.matches("#attempt")) return;
  event.preventDefault();
  check(event.target, button);
});
// Enter in a line of text checks that question, and never presses a button of another one.
on("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("#attempt input")) return;
  event.preventDefault();
  event.target.closest("[data-item]")?.querySelector("[name=check]")?.click();
  tell(event.target);
});
dress(document);
})();
