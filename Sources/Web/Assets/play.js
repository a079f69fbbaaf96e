// The scenario player: takes steps by fetch and adds what comes back to the conversation.
// Forms with data-play work as plain posts without it; the elapsed time is the server's, counted on.
(() => {
"use strict";
const player = document.querySelector("[data-player]");
if (!player) return;
const list = player.querySelector("[data-conversation]");
const scroller = player.querySelector("[data-play-scroll]");
const note = player.querySelector("[data-play-state]");
const replyForm = () => player.querySelector("[data-play-reply]");
let busy = false, lastStep = performance.now();

const toEnd = () => { if (scroller) scroller.scrollTop = scroller.scrollHeight; };
const say = (words) => { if (note) note.textContent = words; };

function element(html) {
  const box = document.createElement("template");
  box.innerHTML = html;
  return box.content;
}

function showTyping() {
  const row = element('<li class="turn" data-who="customer" aria-hidden="true"><span class="typing"><i></i><i></i><i></i></span></li>').firstChild;
  list.append(row);
  toEnd();
  return row;
}

const typingNow = () => list.querySelector(":scope > .turn:has(> .typing)");

function showOwn(words) {
  const row = element('<li class="turn" data-who="agent" data-pending><div class="turn-text"></div></li>').firstChild;
  row.querySelector(".turn-text").textContent = words;
  list.append(row);
  return row;
}

function take(html) {
  const content = element(html);
  let end = null;
  for (const part of content.querySelectorAll("template")) {
    if (part.dataset.playEnded) end = part.dataset.playEnded;
    const old = part.dataset.replace && document.getElementById(part.dataset.replace);
    if (old) old.replaceWith(part.content.cloneNode(true));
    part.remove();
  }
  for (const turn of [...content.children].filter((each) => each.matches(".turn"))) {
    turn.setAttribute("data-new", "");
    list.append(turn);
  }
  toEnd();
  if (end) setTimeout(() => location.assign(end), 1800);
  return end;
}

async function step(form, button) {
  if (busy) return;
  busy = true;
  lastStep = performance.now();
  const body = new URLSearchParams(new FormData(form, button));
  const words = form.matches("[data-play-reply]") && !(button?.name) ? form.elements.says : null;
  const own = words ? showOwn(words.value) : null;
  const kept = words?.value;
  if (words) words.value = "";
  say("");
  form.setAttribute("aria-busy", "true");
  const typing = setTimeout(showTyping, 120);
  let problem = "", ended = null;
  try {
    const answer = await fetch(form.action, {
      method: "POST", body, redirect: "manual",
      headers: { "X-Piece": "turns", Accept: "text/html", "X-CSRF-Token": form.elements.token?.value ?? "" },
    });
    const text = await answer.text();
    clearTimeout(typing);
    typingNow()?.remove();
    if (answer.ok) {
      own?.remove();
      ended = take(text);
      if (!words && !form.matches("[data-play-reply]")) form.reset();
    } else if ([401, 403].includes(answer.status) || answer.type === "opaqueredirect") {
      problem = "Not sent: sign in again in another tab, then load this page again. The conversation is kept.";
    } else if (answer.status === 409) {
      problem = "Not sent: this conversation went on in another tab. Load the page again to see it.";
    } else {
      let message;
      try { message = JSON.parse(text).message; } catch { message = ""; }
      problem = message || "Not sent: the server could not take this step. Try again.";
    }
  } catch {
    problem = "Not sent: there is no connection. Try again.";
  }
  clearTimeout(typing);
  typingNow()?.remove();
  form.removeAttribute("aria-busy");
  busy = false;
  lastStep = performance.now();
  if (problem) {
    own?.remove();
    if (words) words.value = kept + (words.value ? "\n" + words.value : "");
    say(problem);
  }
  const reply = replyForm()?.querySelector("textarea, button");
  if (!ended && (words || !document.activeElement || document.activeElement === document.body)) reply?.focus();
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-play]")) return;
  event.preventDefault();
  step(event.target, event.submitter);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  if (!event.target.matches("[data-enter-sends]")) return;
  event.preventDefault();
  if (event.target.value.trim()) event.target.form.requestSubmit();
});

const clocks = [...player.querySelectorAll("[data-elapsed]")];
const begun = performance.now();
setInterval(() => {
  const passed = (performance.now() - begun) / 1000;
  for (const clock of clocks) {
    const seconds = Math.floor(Number(clock.dataset.elapsed) + passed);
    clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  }
  const limit = Number(player.dataset.waitAfter || 0);
  const wait = document.querySelector("[data-play-wait]");
  if (limit && wait && !busy && !document.hidden && performance.now() - lastStep > limit * 1000) step(wait, null);
}, 500);
toEnd();
})();
