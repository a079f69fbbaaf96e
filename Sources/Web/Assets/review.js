// The review page by keyboard: answers, moving, evidence marked both ways, words attached to criteria.
// Everything hangs on the document, so that the next review can take this one's place without a reload.
(() => {
"use strict";
const on = (kind, act, early) => document.addEventListener(kind, act, early);
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const criteria = () => all("[data-criterion]");
const current = () => one("[data-criterion][aria-current]") ?? one("[data-criterion]");
const marksOf = (name) => all(`mark[data-criteria~="${CSS.escape(name)}"]`);
const isAnswered = (criterion) => one("input[type=radio]:checked", criterion) !== null;
let lit = [];

// Only the marks that change are touched, so the length of the transcript does not count.
function light(name, scroll) {
  const wanted = name ? marksOf(name) : [];
  for (const mark of lit) if (!wanted.includes(mark)) mark.removeAttribute("data-lit");
  for (const mark of wanted) mark.setAttribute("data-lit", "");
  lit = wanted;
  if (scroll && wanted.length) bring(wanted[0]);
}
// Scrolling waits for the frame, so that a key is answered before the layout is asked for.
const bring = (element) => requestAnimationFrame(() =>
  element.scrollIntoView({ block: "nearest", behavior: "instant" }));

function make(criterion, focus = true, scroll = true) {
  if (!criterion) return;
  const before = one("[data-criterion][aria-current]");
  if (before !== criterion) {
    before?.removeAttribute("aria-current");
    criterion.setAttribute("aria-current", "true");
  }
  if (focus) {
    criterion.focus({ preventScroll: true });
    bring(criterion);
  }
  light(criterion.dataset.criterion, scroll);
}

function move(by) {
  const list = criteria();
  make(list[Math.max(0, Math.min(list.length - 1, list.indexOf(current()) + by))]);
}

function answer(criterion, field) {
  if (!field || field.disabled) return;
  if (!field.checked) {
    field.checked = true;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  if (!one("[data-scorecard][data-advance]")) return;
  const list = criteria();
  const place = list.indexOf(criterion);
  const open = [...list.slice(place + 1), ...list.slice(0, place)].find((each) => !isAnswered(each));
  make(open ?? criterion);
}

function count() {
  const place = one("[data-answered]");
  const list = criteria();
  if (place) place.textContent = `${list.filter(isAnswered).length} of ${list.length} answered`;
}

function nextEvidence() {
  const marks = marksOf(current()?.dataset.criterion ?? "");
  if (!marks.length) return;
  const place = marks.findIndex((mark) => mark.hasAttribute("data-shown"));
  marks[place]?.removeAttribute("data-shown");
  const next = marks[(place + 1) % marks.length];
  next.setAttribute("data-shown", "");
  bring(next);
}

on("keydown", (event) => {
  if (!one("[data-review]") || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.documentElement.dataset.keys === "off" || one("dialog[open]")) return;
  const target = event.target;
  if (target.matches("textarea, select, input:not([type=radio], [type=checkbox])")) {
    if (event.key === "Escape") { event.preventDefault(); make(target.closest("[data-criterion]") ?? current()); }
    return;
  }
  const here = current();
  const fields = here ? all(".verdicts input", here) : [];
  const isRadio = target.matches("input[type=radio]");
  const inTranscript = target.closest("[data-transcript]");
  const key = event.key;
  if (/^[1-9]$/.test(key) && fields[key - 1]) answer(here, fields[key - 1]);
  else if (key === "j" || (key === "ArrowDown" && !isRadio && !inTranscript)) move(1);
  else if (key === "k" || (key === "ArrowUp" && !isRadio && !inTranscript)) move(-1);
  else if (key === "n") next();
  else if (key === "e") nextEvidence();
  else if (key === "a" && one("[data-accept]", here)) one("[data-accept]", here).click();
  else if (key === "c" && one("textarea", here)) {
    const details = one("details", here);
    if (details) details.open = true;
    one("textarea", here).focus();
  } else {
    const field = fields.find((each) => each.dataset.key === key);
    if (!field) return;
    answer(here, field);
  }
  event.preventDefault();
});

on("click", (event) => {
  const accept = event.target.closest("[data-accept]");
  if (accept) {
    const criterion = accept.closest("[data-criterion]");
    return answer(criterion, all(".verdicts input", criterion).find((each) => each.value === accept.dataset.accept));
  }
  const link = event.target.closest("[data-evidence]");
  if (link) {
    const mark = document.getElementById(link.dataset.evidence);
    if (!mark) return;
    event.preventDefault();
    make(link.closest("[data-criterion]"), false, false);
    return bring(mark);
  }
  const detach = event.target.closest("[data-detach]");
  if (detach) return remove(detach);
  if (event.target.closest("[data-next-review]") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    return next();
  }
  const mark = event.target.closest("[data-transcript] mark");
  if (mark && getSelection().isCollapsed) make(document.getElementById("c-" + mark.dataset.criteria.split(" ")[0]), true, false);
});
on("focusin", (event) => {
  const criterion = event.target.closest?.("[data-criterion]");
  if (criterion && criterion !== one("[data-criterion][aria-current]")) make(criterion, false);
});
on("mouseover", (event) => {
  const criterion = event.target.closest?.("[data-criterion]");
  const came = event.relatedTarget?.closest?.("[data-criterion]");
  if (criterion === came) return;
  light((criterion ?? current())?.dataset.criterion, false);
  if (criterion && lit[0]) bring(lit[0]);
});
on("change", (event) => { if (event.target.closest("[data-criterion]")) count(); });

// Words that were selected in a turn can be attached to a criterion.
let attach = null, chosen = null;
function selection() {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  if (!range || range.collapsed) return null;
  const node = range.startContainer;
  const text = (node.nodeType === 1 ? node : node.parentElement)?.closest("[data-turn-text]");
  if (!text || !text.contains(range.endContainer) || !range.toString().trim()) return null;
  const before = range.cloneRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  // Offsets are counted in Unicode scalars, as the engine counts them.
  const start = [...before.toString()].length;
  const words = range.toString();
  return { range, text, words, turn: text.closest("[data-turn]").dataset.turn, start, end: start + [...words].length };
}

function offer() {
  const found = selection();
  if (!found || !one("[data-scorecard]")) { attach?.remove(); attach = null; return; }
  chosen = found;
  if (!attach) {
    attach = document.createElement("div");
    attach.className = "attach";
    attach.setAttribute("role", "group");
    attach.setAttribute("aria-label", "Attach the selected words");
    const select = document.createElement("select");
    select.setAttribute("aria-label", "Criterion");
    for (const each of criteria()) select.add(new Option(one("legend span", each).textContent, each.dataset.criterion));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small primary";
    button.textContent = "Attach";
    button.addEventListener("click", () => add(select.value));
    attach.append(select, button);
    document.body.append(attach);
  }
  one("select", attach).value = current()?.dataset.criterion ?? "";
  const box = found.range.getBoundingClientRect();
  attach.style.left = Math.max(8, Math.min(box.left, innerWidth - attach.offsetWidth - 8)) + "px";
  attach.style.top = Math.max(8, Math.min(box.bottom + 6, innerHeight - attach.offsetHeight - 8)) + "px";
}
on("pointerup", (event) => { if (!event.target.closest(".attach")) setTimeout(offer, 0); });
on("keyup", (event) => {
  if (event.key === "Escape" && attach) { attach.remove(); attach = null; }
  else if (event.shiftKey && /^(Arrow|Home|End)/.test(event.key)) offer();
});

function add(name) {
  const criterion = document.getElementById("c-" + name);
  if (!chosen || !criterion) return;
  const { turn, start, end, words, range } = chosen;
  const id = `own-${turn}-${start}-${end}-${name}`;
  attach?.remove();
  attach = null;
  if (document.getElementById(id)) return;
  wrap(range, id, name);
  getSelection().removeAllRanges();
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = "#" + id;
  link.dataset.evidence = id;
  link.textContent = `“${words.trim()}” turn ${turn}`;
  const field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: name + ".evidence", value: `${turn}:${start}:${end}` });
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "link", textContent: "Remove" });
  button.dataset.detach = "";
  button.setAttribute("aria-label", `Remove “${words.trim()}”`);
  row.append(link, field, button);
  one("[data-evidence-list]", criterion).append(row);
  field.dispatchEvent(new Event("change", { bubbles: true }));
  make(criterion, true, false);
}

// Each text node of the range gets a mark of its own, so marks inside the words stay whole.
function wrap(range, id, name) {
  const root = range.commonAncestorContainer;
  const nodes = [];
  if (root.nodeType === 3) nodes.push(root);
  else {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) nodes.push(walker.currentNode);
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  let first = true;
  for (const node of nodes) {
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.length;
    if (from >= to) continue;
    const words = node.splitText(from);
    words.splitText(to - from);
    const mark = document.createElement("mark");
    if (first) mark.id = id;
    first = false;
    mark.dataset.criteria = name;
    mark.dataset.own = id;
    words.replaceWith(mark);
    mark.append(words);
  }
}

function remove(button) {
  const row = button.closest("li");
  const criterion = button.closest("[data-criterion]");
  const id = one("[data-evidence]", row)?.dataset.evidence;
  for (const mark of all(`mark[data-own="${CSS.escape(id ?? "")}"]`)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  row.remove();
  const field = one(".verdicts input", criterion) ?? one("textarea", criterion);
  field?.dispatchEvent(new Event("change", { bubbles: true }));
  make(criterion, true, false);
}

// The next review takes the place of this one when everything here is saved.
let leaving = false;
async function next() {
  const link = one("[data-next-review]");
  if (!link || leaving) return;
  leaving = true;
  const saves = [];
  document.dispatchEvent(new CustomEvent("guildhall:flush", { detail: saves }));
  const saved = (await Promise.all(saves)).every(Boolean);
  leaving = false;
  if (!saved) return;
  try {
    const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!one("[data-review]", page)) throw new Error();
    document.title = page.title;
    one("main").replaceWith(one("main", page));
    history.pushState(null, "", answer.url);
    window.scrollTo(0, 0);
    document.dispatchEvent(new CustomEvent("guildhall:page"));
    begin();
    one("main").focus();
  } catch { location.assign(link.href); }
}
window.addEventListener("popstate", () => { if (one("[data-review]") && !location.hash) location.reload(); });

function begin() {
  lit = [];
  const here = current();
  if (!here) return;
  count();
  make(criteria().find((each) => !isAnswered(each)) ?? here, false, false);
}
if (one("[data-review]")) begin();
})();
