// Counts data-seconds-left down by the monotonic clock, says when 5 minutes and 1 minute are left,
// and submits the form named by data-form at zero; the server's own deadline is the one that counts.
(() => {
"use strict";
for (const timer of document.querySelectorAll("[data-seconds-left]")) {
  const clock = timer.querySelector("[data-clock]") ?? timer;
  const total = Number(timer.dataset.secondsLeft);
  const begun = performance.now();
  const live = document.createElement("span");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  timer.after(live);
  const left = () => Math.max(0, Math.ceil(total - (performance.now() - begun) / 1000));
  let last = total + 1;

  const tick = () => {
    const now = left();
    if (now === last) return;
    const two = (number) => String(number).padStart(2, "0");
    const hours = Math.floor(now / 3600), minutes = Math.floor(now / 60) % 60;
    clock.textContent = (hours ? hours + ":" + two(minutes) : minutes) + ":" + two(now % 60);
    timer.toggleAttribute("data-near", now <= 60);
    for (const [mark, words] of [[300, "5 minutes left."], [60, "1 minute left."]]) {
      if (last > mark && now <= mark && now > 0 && total > mark) live.textContent = words;
    }
    last = now;
    if (now > 0) return;
    clearInterval(beat);
    live.textContent = "The time is over. Your answers are handed in.";
    const form = document.getElementById(timer.dataset.form);
    if (!form) return;
    form.noValidate = true;
    form.requestSubmit(form.querySelector('[name="finish"]'));
  };
  const beat = setInterval(tick, 250);
  document.addEventListener("visibilitychange", tick);
  tick();
}
})();
