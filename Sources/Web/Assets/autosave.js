// Saves forms with data-autosave while they are filled in, and says whether what is written is safe.
// Words that the server has not acknowledged stay in sessionStorage and come back after a reload.
(() => {
"use strict";
const on = (kind, act, early) => document.addEventListener(kind, act, early);
const states = new WeakMap();
const live = document.createElement("div");
live.className = "visually-hidden";
live.setAttribute("role", "status");

const formOf = (element) => element.form?.matches("form[data-autosave]") ? element.form : null;
const partOf = (element) => element.closest("[data-autosave-part]")?.dataset.autosavePart ?? "";
const isTick = (field) => /^(checkbox|radio)$/.test(field.type);
const set = (form, name, value) => {
  if (value !== undefined && form.elements[name]) form.elements[name].value = value;
};
// A quiz knows of each question what it has seen, so that two tabs can answer different ones.
function seen(form, part, revision) {
  if (form.dataset.revisions !== "parts") set(form, "revision", revision);
  else if (revision !== undefined) stateOf(form).revisions[part] = revision;
}
const keyOf = (form) => "guildhall:" + form.dataset.autosave;
// Steps of an order stand as they were drawn on a new page, and say the same all the same.
const isSame = (one, other) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

function stateOf(form) {
  let state = states.get(form);
  if (!state) {
    state = { dirty: new Map(), safe: new Map(), version: 0, tries: 0, first: 0, timer: 0, running: null, problem: "", revisions: {} };
    states.set(form, state);
  }
  return state;
}

// The fields outside every part, and those of one part.
function fields(form, part) {
  const pairs = [];
  for (const element of form.elements) {
    if (!element.name || element.disabled || /^(BUTTON|FIELDSET|OUTPUT)$/.test(element.tagName)) continue;
    if (/^(submit|button|reset|file|image)$/.test(element.type)) continue;
    if (isTick(element) && !element.checked) continue;
    const home = partOf(element);
    if (home === "" || home === part) pairs.push([element.name, element.value, home]);
  }
  return pairs;
}

const own = (form, part) =>
  fields(form, part).filter((pair) => pair[2] === part && !/^(token|revision)$/.test(pair[0]))
    .map(([name, value]) => [name, value]);

function remember(form) {
  const state = stateOf(form);
  try {
    if (!state.dirty.size) return sessionStorage.removeItem(keyOf(form));
    const parts = Object.fromEntries([...state.dirty.keys()].map((part) => [part, own(form, part)]));
    sessionStorage.setItem(keyOf(form), JSON.stringify(
      { revision: form.elements.revision?.value, revisions: state.revisions, parts, sent: state.sent }));
  } catch { /* full or forbidden: the words are still on the page */ }
}

function show(form, kind, words, actions = []) {
  const state = stateOf(form);
  const place = form.querySelector("[data-save-state]")
    ?? (form.id && document.querySelector(`[data-save-state="${CSS.escape(form.id)}"]`));
  state.place = place;
  if (place) {
    place.dataset.state = kind;
    place.textContent = words;
    for (const [label, act] of actions) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.textContent = label;
      button.addEventListener("click", act);
      place.append(" ", button);
    }
  }
  const problem = kind === "saving" || kind === "saved" ? "" : words;
  if (kind !== "saving" && problem !== state.problem) {
    live.textContent = problem || words;
    state.problem = problem;
  }
}

function changed(form, part, delay) {
  const state = stateOf(form);
  // A blur tells again of what has just been saved.
  if (!state.dirty.has(part) && state.safe.get(part) === JSON.stringify(own(form, part))) return;
  state.dirty.set(part, ++state.version);
  remember(form);
  if (state.stopped) return;
  if (!state.tries) show(form, "saving", "Saving …");
  state.first ||= performance.now();
  // Somebody who never stops typing is saved every three seconds all the same.
  plan(form, Math.max(0, Math.min(delay, state.first + 3000 - performance.now())));
}

function plan(form, delay) {
  const state = stateOf(form);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => flush(form), delay);
}

function flush(form) {
  const state = stateOf(form);
  clearTimeout(state.timer);
  if (state.running) return state.running;
  if (!state.dirty.size || state.stopped) return Promise.resolve();
  state.running = send(form).finally(() => {
    state.running = null;
    if (state.dirty.size) { if (!state.tries && !state.stopped) plan(form, 50); }
    else if (state.submitting) {
      const { button } = state.submitting;
      form.requestSubmit(button?.isConnected ? button : null);
    }
  });
  return state.running;
}

async function send(form) {
  const state = stateOf(form);
  const [part, version] = state.dirty.entries().next().value;
  const pairs = own(form, part), words = JSON.stringify(pairs);
  state.sent = [part, pairs];
  remember(form);
  const body = new URLSearchParams(fields(form, part).map(([name, value]) => [name, value]));
  if (part) body.set("part", part);
  if (state.revisions[part]) body.set("revision", state.revisions[part]);
  state.first = 0;
  let answer = { status: 0 }, told = {};
  try {
    answer = await fetch(form.dataset.autosave, {
      // A page that is left while it saves still saves; browsers allow that up to 64 kB.
      method: "POST", body, keepalive: String(body).length < 60000, redirect: "manual",
      headers: { "X-CSRF-Token": form.elements.token?.value ?? "", Accept: "application/json" },
    });
    told = await answer.json();
  } catch { /* no connection, or no JSON: the status says enough */ }
  state.sent = null;
  const signedOut = [401, 403].includes(answer.status) || answer.type === "opaqueredirect";
  set(form, "token", told.token);
  if (answer.ok) {
    seen(form, part, told.revision);
    state.safe.set(part, words);
    if (state.dirty.get(part) === version) state.dirty.delete(part);
    state.tries = 0;
    remember(form);
    if (!state.dirty.size) {
      const at = told.savedAt ? new Date(told.savedAt) : new Date();
      show(form, "saved", "Saved at " + at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
    }
  } else if (answer.status === 409) {
    state.stopped = true;
    show(form, "conflict", told.message ?? "Another tab has a newer answer.", [
      ["Show it", () => { state.dirty.clear(); remember(form); location.reload(); }],
      ["Keep mine", () => {
        seen(form, part, told.revision);
        state.stopped = false;
        plan(form, 0);
      }],
    ]);
  } else if ([400, 404, 410, 413, 422].includes(answer.status)) {
    state.dirty.delete(part);
    show(form, "waiting", told.message ?? "This could not be saved. Copy what you wrote and load the page again.");
  } else {
    if (signedOut) {
      show(form, "signed-out", "Not saved yet: sign in again in another tab, nothing is lost.");
      await renew(form);
    } else show(form, "waiting", "Not saved yet, will retry.");
    plan(form, Math.min(30000, 1000 * 2 ** state.tries++));
  }
}

// After a new sign-in the old token is worth nothing; the page itself has the new one.
async function renew(form) {
  try {
    const answer = await fetch(location.pathname + location.search, { redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.ok) set(form, "token", page.querySelector("input[name=token]")?.value);
  } catch { /* still signed out, or offline: the next try asks again */ }
}

function restore(form) {
  let kept;
  try { kept = JSON.parse(sessionStorage.getItem(keyOf(form))); } catch { return; }
  if (!kept) return;
  let differs = false;
  // A save that was on its way when the page was left, and came through, made the newer revision.
  const cameThrough = kept.sent && isSame(kept.sent[1], own(form, kept.sent[0]));
  for (const [part, pairs] of Object.entries(kept.parts)) {
    if (isSame(pairs, own(form, part))) continue;
    differs = true;
    const texts = new Map(pairs);
    const ticked = (field) => pairs.some(([name, value]) => name === field.name && value === field.value);
    for (const field of form.elements) {
      if (partOf(field) !== part || field.type === "hidden") continue;
      if (isTick(field)) field.checked = ticked(field);
      else if (texts.has(field.name)) field.value = texts.get(field.name);
    }
    // Words attached to a criterion are hidden fields, and not on a page that was loaded anew.
    const home = form.querySelector(`[data-autosave-part="${CSS.escape(part)}"]`);
    for (const [name, value] of pairs) {
      const same = [...form.elements].filter((field) => field.name === name);
      if (!home || !same.every((field) => field.type === "hidden" && field.value !== value)) continue;
      home.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    stateOf(form).dirty.set(part, ++stateOf(form).version);
  }
  if (!differs) return remember(form);
  if (form.dataset.revisions === "parts") {
    const old = Object.fromEntries(Object.keys(kept.parts).map((part) => [part, kept.revision]));
    const { revisions } = Object.assign(stateOf(form), { revisions: { ...old, ...kept.revisions } });
    if (cameThrough) delete revisions[kept.sent[0]];
  } else if (!cameThrough) set(form, "revision", kept.revision);
  form.dispatchEvent(new CustomEvent("guildhall:restored", { bubbles: true }));
  show(form, "saving", "What was not saved is back. Saving …");
  plan(form, 0);
}

on("input", (event) => {
  const form = formOf(event.target);
  if (form && event.target.name) changed(form, partOf(event.target), 700);
});
on("change", (event) => {
  const form = formOf(event.target);
  if (form && event.target.name) changed(form, partOf(event.target), 100);
});
on("submit", (event) => {
  const form = event.target;
  const state = states.get(form);
  if (!state?.dirty.size || !form.matches("[data-autosave]")) return;
  // Waiting is over when somebody presses again and the server only failed to answer.
  if (state.submitting && state.tries && state.problem.endsWith("retry.")) return;
  event.preventDefault();
  // What another tab saved comes first: the question is asked again where the person looks.
  if (state.stopped) return state.place?.querySelector("button")?.focus();
  state.submitting = { button: event.submitter };
  flush(form);
});
// The session of this page may have ended, or the network come back, while somebody was elsewhere.
const all = () => document.querySelectorAll("form[data-autosave]");
on("visibilitychange", () => {
  for (const form of all()) flush(form);
});
window.addEventListener("online", () => { for (const form of all()) flush(form); });
window.addEventListener("beforeunload", (event) => {
  for (const form of all()) if (stateOf(form).tries && !stateOf(form).submitting) event.preventDefault();
});
on("guildhall:flush", (event) => {
  for (const form of all()) event.detail.push(flush(form).then(() => !stateOf(form).dirty.size));
});
on("guildhall:page", () => { for (const form of all()) restore(form); });
document.body.append(live);
for (const form of all()) restore(form);
})();
