// An element with data-poll is asked for again every data-poll-every seconds and replaced.
// It ends when the new element has no data-poll; errors are tried again, ever more slowly.
(() => {
"use strict";
function watch(id, wait) {
  setTimeout(async () => {
    const old = document.getElementById(id);
    if (!old?.dataset.poll) return;
    if (document.hidden) return watch(id, 1000);
    try {
      const answer = await fetch(old.dataset.poll, { headers: { "X-Piece": "poll", Accept: "text/html" }, redirect: "error" });
      if (!answer.ok) throw new Error();
      const box = document.createElement("template");
      box.innerHTML = await answer.text();
      const fresh = box.content.querySelector("#" + CSS.escape(id));
      if (fresh) old.replaceWith(fresh);
      watch(id, 1000 * Number(fresh?.dataset.pollEvery ?? 2));
    } catch { watch(id, Math.min(30000, wait * 2)); }
  }, wait);
}
for (const element of document.querySelectorAll("[data-poll][id]")) watch(element.id, 1000 * Number(element.dataset.pollEvery ?? 2));
})();
