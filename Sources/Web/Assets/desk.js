// The reviewer's desk: every answer by one key, evidence marked both ways, each answer saved at once.
// Without it the page is a form with a button.
"use strict";
(() => {
  let desk = null;

  const words = {
    idle: "Nothing to save yet",
    saving: "Saving…",
    choose: "Choose an answer; it is saved with it",
    offline: "Not saved: no connection. It is tried again.",
    signedOut: "Not saved: you are signed out. Sign in in another tab; this page stays.",
    conflict: "Not saved: another tab has answered this. Load the page again to see it.",
    apart: "The other turns could not be fetched. Please try again.",
  };

  const time = () => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

  class Desk {
    constructor(root) {
      this.root = root;
      this.transcript = root.querySelector("[data-transcript]");
      this.card = root.querySelector("[data-scorecard]");
      this.form = this.card instanceof HTMLFormElement ? this.card : null;
      this.criteria = [...this.card.querySelectorAll("[data-criterion]")];
      this.state = document.querySelector("[data-save-state]");
      this.current = -1;
      this.lit = [];
      this.dirty = new Set();
      this.isSaving = false;
      this.selected = null;
      this.evidence = 0;
      this.over = root.querySelector("[data-turn-over]");
      this.places = {};
      if (this.form) this.prepare();
      this.turn("words");
      this.watch();
      const open = this.criteria.findIndex((one) => !this.isAnswered(one));
      if (this.criteria.length) this.choose(Math.max(0, open), false);
    }

    prepare() {
      for (const button of this.form.querySelectorAll("[data-accept]")) button.hidden = false;
      // Every answer is saved as it is given; the button is for those without scripts.
      this.form.querySelector("[data-save]").hidden = true;
      this.attachButton = this.form.querySelector("[data-attach]");
      this.over.hidden = false;
    }

    // On a phone either the conversation or the scorecard is there.
    turn(view) {
      const before = this.root.dataset.view;
      if (!this.over || before === view) return;
      this.places[before] = scrollY;
      this.root.dataset.view = view;
      this.over.textContent = view === "words" ? "Scorecard" : "Conversation";
      if (this.over.offsetParent) scrollTo(0, this.places[view] ?? 0);
    }

    // A long conversation comes in parts, as somebody reads on.
    watch() {
      this.eye?.disconnect();
      this.eye = new IntersectionObserver((seen) => {
        const gap = seen.find((one) => one.isIntersecting)?.target;
        if (gap) this.more(gap.querySelector("[data-turns]").dataset.turns);
      });
      for (const gap of this.transcript.querySelectorAll(".gap")) {
        this.eye.observe(gap);
        // So that Enter in a field saves and does not lead to other turns.
        for (const button of gap.querySelectorAll("button")) button.type = "button";
      }
    }

    async part(turn) {
      try {
        const reply = await fetch(`${location.pathname}?turn=${turn}`, { headers: { "X-Piece": "turns" } });
        if (reply.status === 401) return this.tell("signed-out", words.signedOut);
        if (reply.ok) return new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("ol");
      } catch { /* It is told below. */ }
      this.tell("waiting", words.apart);
    }

    // Turns before and behind those that are here; those stay, and so does what is selected in them.
    async more(turn) {
      if (this.isFetching) return;
      this.isFetching = true;
      const piece = await this.part(turn);
      this.isFetching = false;
      const here = [...this.transcript.querySelectorAll(".turn")];
      if (!piece || !here.length) return;
      const [first, last] = [here[0], here.at(-1)];
      const number = (row) => Number(row.id.slice(1));
      const came = [...piece.children];
      const side = (isIt, end) => {
        const rows = came.filter((row) => row.id && isIt(number(row)));
        if (rows.length && end.classList.contains("gap")) rows.push(end);
        return rows;
      };
      const later = side((one) => one > number(last), came.at(-1));
      const earlier = side((one) => one < number(first), came[0]);
      if (earlier.at(-1)?.className === "gap") earlier.unshift(earlier.pop());
      const top = first.getBoundingClientRect().top;
      if (earlier.length) first.previousElementSibling?.remove();
      if (later.length) last.nextElementSibling?.remove();
      first.before(...earlier);
      last.after(...later);
      const moved = first.getBoundingClientRect().top - top;
      this.transcript.scrollTop += moved;
      const rest = first.getBoundingClientRect().top - top;
      if (Math.abs(rest) > 1) scrollBy(0, rest);
      this.settle();
    }

    settle() {
      this.watch();
      if (this.criteria[this.current]) this.light(this.criteria[this.current]);
    }

    // To words that are evidence, wherever in the conversation they stand.
    async go(link) {
      const turn = /turn=(\d+)/.exec(link.getAttribute("href"))?.[1];
      const find = () => document.getElementById(link.dataset.evidence);
      this.turn("words");
      if (!find() && turn) {
        const piece = await this.part(turn);
        if (!piece) return;
        this.transcript.querySelector(".conversation").replaceWith(piece);
        this.settle();
      }
      find()?.scrollIntoView({ block: "center" });
    }

    isAnswered(criterion) { return !!criterion.querySelector(".verdict input:checked"); }

    // Which criterion the keys are about.
    choose(place, moves = true) {
      if (place < 0 || place >= this.criteria.length) return;
      const next = this.criteria[place];
      if (place !== this.current) {
        this.criteria[this.current]?.removeAttribute("aria-current");
        next.setAttribute("aria-current", "true");
        this.current = place;
        this.evidence = 0;
        this.light(next);
        const name = this.attachButton?.querySelector("bdi");
        if (name) name.textContent = `“${next.querySelector("legend span").textContent}”`;
      }
      if (moves) {
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: "nearest" });
      }
    }

    light(criterion) {
      for (const mark of this.lit) mark.removeAttribute("data-lit");
      const id = CSS.escape(criterion.dataset.criterion);
      this.lit = [...this.transcript.querySelectorAll(`mark[data-criteria~="${id}"]`)];
      for (const mark of this.lit) mark.setAttribute("data-lit", "");
    }

    show(place) {
      const links = this.criteria[this.current]?.querySelectorAll("[data-evidence]") ?? [];
      if (links.length) this.go(links[place % links.length]);
    }

    answer(criterion, input) {
      if (!input) return;
      input.checked = true;
      this.changed(criterion);
      const after = [...this.criteria.slice(this.current + 1), ...this.criteria.slice(0, this.current)];
      const next = after.find((one) => !this.isAnswered(one) && !one.hasAttribute("data-off"));
      if (next) this.choose(this.criteria.indexOf(next));
    }

    changed(criterion) {
      this.count();
      if (!this.isAnswered(criterion)) return this.tell("waiting", words.choose);
      this.dirty.add(criterion);
      // After the screen has shown the answer.
      requestAnimationFrame(() => setTimeout(() => this.save(), 0));
    }

    count() {
      const asked = this.criteria.filter((one) => !one.hasAttribute("data-off"));
      const answered = asked.filter((one) => this.isAnswered(one)).length;
      const field = this.form.querySelector("[data-answered]");
      if (field) field.textContent = `${answered} of ${asked.length} answered`;
    }

    tell(state, text) {
      if (!this.state) return;
      this.state.dataset.state = state;
      this.state.textContent = text;
    }

    body(criterion) {
      const body = new URLSearchParams();
      for (const field of criterion.querySelectorAll("input, textarea, select")) {
        if (!field.name || ((field.type === "radio" || field.type === "checkbox") && !field.checked)) continue;
        body.append(field.name, field.value);
      }
      body.set("token", this.form.elements.token.value);
      body.set("revision", this.form.elements.revision.value);
      return body;
    }

    // One at a time, so that each knows the revision that the one before it made.
    async save() {
      if (this.isSaving || !this.dirty.size || this !== desk) return;
      const criterion = this.dirty.values().next().value;
      this.dirty.delete(criterion);
      this.isSaving = true;
      this.tell("saving", words.saving);
      const sent = this.body(criterion);
      let isRetried = false;
      try {
        const reply = await fetch(this.form.dataset.answers, {
          method: "POST", body: sent, headers: { Accept: "application/json" }, keepalive: sent.toString().length < 60000,
        });
        const told = await reply.json().catch(() => ({}));
        if (reply.ok) this.took(criterion, told, sent);
        else if (reply.status === 403 && !this.isRenewed) {
          // Signed in anew elsewhere: this page's mark is of the sign-in before.
          this.isRenewed = true;
          await this.renew();
          this.dirty.add(criterion);
        } else this.refused(criterion, reply.status, told.error?.message);
      } catch {
        this.dirty.add(criterion);
        isRetried = true;
        this.tell("waiting", words.offline);
      }
      this.isSaving = false;
      if (isRetried) setTimeout(() => this.save(), 4000);
      else if (this.state?.dataset.state === "signed-out") return;
      else if (this.dirty.size) this.save();
      else this.whenSaved?.();
    }

    async renew() {
      const reply = await fetch(location.pathname, { headers: { "X-Piece": "desk" } });
      const piece = new DOMParser().parseFromString(await reply.text(), "text/html");
      const token = piece.querySelector("input[name=token]")?.value;
      if (token) for (const field of document.querySelectorAll("input[name=token]")) field.value = token;
    }

    took(criterion, told, sent) {
      this.isRenewed = false;
      const id = criterion.dataset.criterion;
      this.form.elements.revision.value = told.revision;
      this.missing = told.missing;
      const total = this.form.querySelector("[data-total]");
      if (total) total.textContent = told.total;
      for (const one of this.criteria) {
        const isOff = told.hidden.includes(one.dataset.criterion);
        one.toggleAttribute("data-off", isOff);
        const note = one.querySelector("[data-not-asked]");
        if (note) note.hidden = !isOff;
      }
      const piece = told.pieces[id];
      if (piece) {
        if (!this.dirty.has(criterion)) criterion.querySelector("[data-evidence-list]").innerHTML = piece.evidence;
        const suggestion = criterion.querySelector("[data-suggestion]");
        if (piece.suggestion) {
          suggestion.innerHTML = piece.suggestion;
          suggestion.hidden = false;
        }
        for (const turn of piece.turns) {
          const text = document.querySelector(`#${turn.id} .turn-text`);
          if (text) text.innerHTML = turn.html;
        }
        if (this.criteria[this.current]) this.light(this.criteria[this.current]);
      }
      for (const part of ["quote-turn", "quote-words", "quote-place"]) {
        const field = criterion.querySelector(`[name="${CSS.escape(`${id}.${part}`)}"]`);
        if (field && field.value === (sent.get(field.name) ?? "")) field.value = "";
      }
      criterion.querySelector(".error")?.remove();
      this.count();
      this.tell("saved", `Saved at ${time()}`);
    }

    refused(criterion, status, message) {
      if (status === 409) return this.tell("conflict", words.conflict);
      if (status === 401) {
        this.dirty.add(criterion);
        return this.tell("signed-out", words.signedOut);
      }
      this.tell("conflict", "Not saved");
      let error = criterion.querySelector(".error");
      if (!error) {
        error = document.createElement("p");
        error.className = "error";
        error.setAttribute("role", "alert");
        criterion.querySelector("legend").after(error);
      }
      error.textContent = message || "This was not saved. Please try again.";
    }

    // The words that are selected in the transcript, up to the end of their first turn.
    noteSelection() {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || !selection.rangeCount) return;
      const range = selection.getRangeAt(0);
      const node = range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement;
      const text = node?.closest(".turn-text");
      if (!text || !this.transcript.contains(text)) return;
      const part = range.cloneRange();
      if (!text.contains(range.endContainer)) part.setEnd(text, text.childNodes.length);
      const said = part.toString().trim();
      if (!said) return;
      const before = document.createRange();
      before.setStart(text, 0);
      before.setEnd(part.startContainer, part.startOffset);
      this.selected = { turn: text.closest(".turn").id.slice(1), said, place: [...before.toString()].length };
      if (!this.attachButton) return;
      this.attachButton.hidden = false;
      this.attachButton.disabled = false;
    }

    attach(criterion = this.criteria[this.current]) {
      if (!this.selected || !criterion || !this.form) return;
      const id = criterion.dataset.criterion;
      const field = (part) => criterion.querySelector(`[name="${CSS.escape(`${id}.${part}`)}"]`);
      field("quote-turn").value = this.selected.turn;
      field("quote-words").value = this.selected.said;
      field("quote-place").value = this.selected.place;
      this.selected = null;
      if (this.attachButton) this.attachButton.hidden = true;
      document.getSelection()?.removeAllRanges();
      if (!this.isAnswered(criterion)) criterion.querySelector("details.more").open = true;
      this.changed(criterion);
    }

    async submit() {
      if (this.dirty.size || this.isSaving) {
        await new Promise((done) => { this.whenSaved = done; this.save(); });
        this.whenSaved = null;
      }
      if (this.card.querySelector(".error")) return;
      const body = new URLSearchParams({ token: this.form.elements.token.value, submit: "1", revision: this.form.elements.revision.value });
      await this.leave(this.form.dataset.answers, body);
    }

    async leave(address, body) {
      let reply;
      try {
        reply = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
      } catch {
        return this.tell("waiting", words.offline);
      }
      const told = await reply.json().catch(() => ({}));
      if (reply.ok) return open(told.next, told.message);
      if (reply.status === 401) return this.tell("signed-out", words.signedOut);
      this.complain(told.error?.message);
    }

    // What is missing, with links to it.
    complain(message) {
      const open = this.criteria.filter((one) => !one.hasAttribute("data-off") && !this.isAnswered(one));
      document.getElementById("refused")?.remove();
      const box = document.createElement("div");
      box.className = "flash";
      box.id = "refused";
      box.dataset.tone = "bad";
      box.setAttribute("role", "alert");
      const line = box.appendChild(document.createElement("p"));
      line.textContent = open.length ? "Not submitted yet: every criterion needs an answer. Still open:" : message || "Not submitted.";
      const list = open.length ? box.appendChild(document.createElement("ul")) : null;
      for (const one of open) {
        const link = list.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
        link.href = `#${one.id}`;
        link.textContent = one.querySelector("legend span").textContent;
      }
      this.root.before(box);
      this.turn("card");
      box.scrollIntoView({ block: "center" });
      if (open.length) this.choose(this.criteria.indexOf(open[0]), false);
    }

    key(event) {
      const criterion = this.criteria[this.current];
      const key = event.key;
      if (key === "j" || key === "ArrowDown") return this.choose(this.current + 1), true;
      if (key === "k" || key === "ArrowUp") return this.choose(Math.max(0, this.current - 1)), true;
      if (key === "e") return this.show(this.evidence++), true;
      if (!this.form || !criterion) return false;
      if (key >= "1" && key <= "9") return this.answer(criterion, criterion.querySelectorAll(".verdict input")[key - 1]), true;
      if (key === "m" || key === "x") return this.answer(criterion, criterion.querySelector(`.verdict input[data-key="${key}"]`)), true;
      if (key === "a") return criterion.querySelector("[data-accept]")?.click(), true;
      if (key === "q") return this.attach(), true;
      if (key === "n") return document.querySelector("[data-next-review]")?.click(), true;
      if (key === "c") {
        const more = criterion.querySelector("details.more");
        more.open = true;
        more.querySelector("textarea").focus();
        return true;
      }
      return false;
    }
  }

  // The next review in the place of this one, without a reload.
  async function open(address, message) {
    const path = address.split("#")[0];
    if (!/^\/review\/\d+$/.test(path)) { location.href = address; return; }
    const reply = await fetch(address, { headers: { "X-Piece": "desk" } }).catch(() => null);
    if (!reply?.ok) { location.href = address; return; }
    const piece = new DOMParser().parseFromString(await reply.text(), "text/html");
    const main = document.getElementById("main");
    const flashes = main.querySelector(".flashes");
    main.replaceChildren(...(flashes ? [flashes] : []), ...piece.body.childNodes);
    document.title = `Review: ${main.querySelector("h1 bdi")?.textContent ?? ""} · Guildhall`;
    history.pushState({}, "", address);
    if (flashes) {
      const note = document.createElement("p");
      note.className = "flash";
      note.dataset.tone = "good";
      note.textContent = message ?? "";
      flashes.replaceChildren(...(message ? [note] : []));
    }
    scrollTo(0, 0);
    begin();
    // Those who hear the page begin at its top.
    main.focus({ preventScroll: true });
  }

  function begin() {
    const root = document.querySelector("[data-review]");
    desk = root ? new Desk(root) : null;
  }

  const isTyping = (target) => target.closest?.("textarea, select, dialog, [contenteditable], input:not([type=radio]):not([type=checkbox])");
  const areKeysOff = () => document.documentElement.dataset.keys === "off"
    || document.querySelector("[data-keys-switch]")?.checked === false;
  let awaitsPlace = false;

  addEventListener("keydown", (event) => {
    if (!desk || event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape" && isTyping(event.target) && event.target.closest("[data-criterion]")) {
      event.target.closest("[data-criterion]").focus();
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && desk.form) {
      event.preventDefault();
      desk.submit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || areKeysOff()) return;
    // After g comes the first letter of an area.
    if (awaitsPlace) { awaitsPlace = false; return; }
    if (event.key === "g") { awaitsPlace = true; setTimeout(() => { awaitsPlace = false; }, 1500); return; }
    const isArrow = event.key.startsWith("Arrow");
    if (isArrow && (event.target.type === "radio" || event.target.closest("[data-transcript]"))) return;
    if (desk.key(event)) event.preventDefault();
  });

  addEventListener("click", (event) => {
    if (!desk) return;
    const accept = event.target.closest("[data-accept]");
    if (accept) {
      const criterion = accept.closest("[data-criterion]");
      desk.choose(desk.criteria.indexOf(criterion), false);
      const value = CSS.escape(accept.dataset.accept);
      desk.answer(criterion, criterion.querySelector(`.verdict input[value="${value}"]`));
      return;
    }
    if (event.target.closest("[data-attach]")) return desk.attach();
    if (event.target.closest("[data-turn-over]")) return desk.turn(desk.root.dataset.view === "words" ? "card" : "words");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const link = isPlain && event.target.closest("[data-evidence], [data-turns]");
    if (link) {
      event.preventDefault();
      return link.dataset.turns ? desk.more(link.dataset.turns) : desk.go(link);
    }
    const mark = event.target.closest("mark[data-criteria]");
    if (mark && document.getSelection()?.isCollapsed !== false) {
      const names = mark.dataset.criteria.split(" ");
      const place = desk.criteria.findIndex((one) => names.includes(one.dataset.criterion));
      desk.turn("card");
      desk.choose(place);
    }
  });

  addEventListener("submit", (event) => {
    if (!desk?.form) return;
    if (event.target === desk.form) {
      event.preventDefault();
      if (event.submitter?.name === "submit") desk.submit();
      else desk.save();
    } else if (event.target.querySelector("[data-next-review]")) {
      event.preventDefault();
      desk.leave(event.target.action, new URLSearchParams(new FormData(event.target)));
    }
  });

  const typing = new Map();
  addEventListener("input", (event) => {
    const criterion = desk?.form && event.target.closest("[data-criterion]");
    if (!criterion || event.target.type === "radio" || event.target.type === "checkbox") return;
    // Words to be quoted are saved when they are whole.
    if (/\.quote-(turn|words)$/.test(event.target.name)) return;
    clearTimeout(typing.get(criterion));
    typing.set(criterion, setTimeout(() => desk.changed(criterion), 700));
  });
  addEventListener("change", (event) => {
    const criterion = desk?.form && event.target.closest("[data-criterion]");
    if (!criterion) return;
    if (event.target.name.endsWith(".quote-turn")) return;
    clearTimeout(typing.get(criterion));
    desk.changed(criterion);
  });
  addEventListener("focusin", (event) => {
    const criterion = desk && event.target.closest?.("[data-criterion]");
    if (criterion) desk.choose(desk.criteria.indexOf(criterion), false);
  });
  addEventListener("pointerover", (event) => {
    if (!desk || event.pointerType === "touch") return;
    const criterion = event.target.closest?.("[data-criterion]");
    if (criterion !== desk.hovered) {
      desk.hovered = criterion;
      const shown = criterion ?? desk.criteria[desk.current];
      if (shown) desk.light(shown);
    }
  });
  document.addEventListener("selectionchange", () => {
    clearTimeout(typing.get("selection"));
    typing.set("selection", setTimeout(() => desk?.form && desk.noteSelection(), 120));
  });
  addEventListener("online", () => desk?.save());
  addEventListener("visibilitychange", () => desk?.save());
  addEventListener("popstate", () => location.reload());
  addEventListener("beforeunload", (event) => {
    if (desk && (desk.dirty.size || desk.isSaving)) event.preventDefault();
  });

  const keys = document.querySelector("#keys .key-list");
  for (const [key, what] of keys ? [
    ["1 … 9", "Answer the current criterion"], ["m, x", "Met, not met"], ["a", "Accept the suggestion"],
    ["j, k", "Next, previous criterion (arrows too)"], ["e", "Show the next evidence"],
    ["q", "Attach the selected words"], ["c", "Comment; Escape goes back"], ["n", "Next review"],
    ["Ctrl Enter", "Submit"],
  ] : []) {
    const cell = keys.appendChild(document.createElement("span"));
    cell.appendChild(document.createElement("kbd")).textContent = key;
    keys.appendChild(document.createElement("span")).textContent = what;
  }
  begin();
})();
