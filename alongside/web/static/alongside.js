// What a script adds to pages that work without one: GOV.UK Frontend's help with forms, and the
// keeping of unfinished writing while it is being written.

import { initAll } from "./vendor/govuk-frontend-6.6.0.min.js";

const PAUSE = 1000;

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
for (const form of document.querySelectorAll("form[data-keep]")) keep(form);
for (const box of document.querySelectorAll("input[data-filter]")) filter(box);

// Shows, while somebody types, only what has all of their words; the form does the same without a script.
function filter(box) {
  const list = document.getElementById(box.dataset.filter);
  const told = document.querySelector(`[data-filtered="${box.dataset.filter}"]`);
  box.addEventListener("input", () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const part of list.querySelectorAll("details")) {
      let here = 0;
      for (const line of part.querySelectorAll("[data-words]")) {
        line.hidden = !words.every((word) => line.dataset.words.includes(word));
        if (!line.hidden) here += 1;
      }
      part.hidden = here === 0;
      part.open = words.length > 0 && here > 0;
      count += here;
    }
    if (told) told.textContent = words.length ? `${count} found` : "";
  });
}

function keep(form) {
  const note = form.querySelector("[data-kept-note]") || document.querySelector("[data-kept-note]");
  let waiting = null;
  let under_way = null;
  let unsaved = false;
  let sent = false;

  form.addEventListener("input", () => {
    unsaved = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => {
    sent = true;
    clearTimeout(waiting);
    if (under_way) under_way.abort();
  });
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", () => { sent = false; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });

  async function save() {
    const asking = under_way = new AbortController();
    try {
      const answer = await fetch(form.dataset.keep, {
        method: "POST", body: typed(), signal: asking.signal, headers: { Accept: "application/json" },
      });
      unsaved = !answer.ok;
      tell(answer.ok ? await answer.json() : null);
    } catch (error) {
      if (error.name !== "AbortError") tell(null);
    }
  }

  function leave() {
    if (!unsaved || sent) return;
    clearTimeout(waiting);
    if (navigator.sendBeacon(form.dataset.keep, typed())) unsaved = false;
  }

  function typed() {
    const pairs = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    return new URLSearchParams(pairs);
  }

  function tell(said) {
    if (!note) return;
    const signed_out = Boolean(said && !said.signed_in);
    note.classList.toggle("kept-draft--signed-out", signed_out || !said);
    if (!said) note.textContent = "Not kept yet. We try again as you type.";
    else if (signed_out) note.textContent = "Kept. You have been signed out; sign in to go on.";
    else note.textContent = `Kept at ${said.at}. Not in the record yet.`;
  }
}
