// Keys, live updates and scrolling for the review desk; every page works without it.
"use strict";
(() => {
  const finding = document.querySelector(".finding");
  const rows = [...document.querySelectorAll(".queue .row[data-fingerprint]")];
  const help = document.getElementById("help");
  const button = document.getElementById("help-button");
  let chosen = -1;

  // Who dictates or has switches may turn single keys off.
  const keys = document.getElementById("keys-on");
  try {
    keys.checked = localStorage.getItem("keys") !== "off";
    keys.addEventListener("change", () => localStorage.setItem("keys", keys.checked ? "on" : "off"));
  } catch {
    // Where nothing may be kept, the box counts for this page.
  }

  button.hidden = false;
  button.addEventListener("click", () => help.showModal());

  // On a phone the findings come first: filters open on demand.
  if (matchMedia("(max-width: 60rem)").matches) {
    document.querySelectorAll(".facets details").forEach((facet) => {
      facet.open = facet.querySelector("[aria-current]") !== null;
    });
  }

  function choose(step) {
    if (!rows.length) return;
    chosen = Math.min(Math.max(chosen + step, 0), rows.length - 1);
    rows.forEach((row, i) => row.classList.toggle("chosen", i === chosen));
    const link = rows[chosen].querySelector("a");
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: "nearest" });
  }

  function go(address) {
    if (address) location.assign(address);
  }

  const moves = {
    j: () => (finding ? go(finding.dataset.next) : choose(1)),
    k: () => (finding ? go(finding.dataset.previous) : choose(-1)),
    "?": () => help.showModal(),
    n: () => {
      const note = document.querySelector("textarea[name=note]");
      if (!note) return;
      note.closest("details").open = true;
      note.focus();
    },
    "/": () => {
      const box = document.getElementById("search");
      if (box) box.focus();
      else go("/");
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (help.open || !keys.checked) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing && !["checkbox", "radio"].includes(typing.type)) {
      if (event.key === "Escape") typing.blur();
      return;
    }
    const move = moves[event.key];
    const pressed = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    if (!move && !pressed) return;
    event.preventDefault();
    if (move) move();
    else pressed.click();
  });

  const quote = document.querySelector("mark.current");
  const article = document.getElementById("article");
  if (quote && article && article.scrollHeight > article.clientHeight) {
    article.scrollTop = quote.offsetTop - article.offsetTop - article.clientHeight / 3;
  }

  let last = Number(document.body.dataset.last);
  const news = document.getElementById("news");

  let runs = Number(document.body.dataset.runs);

  function tell(what) {
    news.hidden = false;
    news.textContent = what;
    const again = document.createElement("a");
    again.href = location.href;
    again.textContent = "Show it";
    news.append(again);
  }

  // Screen readers tell what changes on a page, not what it opens with.
  const said = document.getElementById("said");
  if (said) {
    const parts = [...said.childNodes];
    said.replaceChildren();
    setTimeout(() => said.replaceChildren(...parts), 150);
  }

  function show(change) {
    const row = document.querySelector(`.row[data-fingerprint="${CSS.escape(change.fingerprint || "")}"]`);
    if (row && change.status) {
      const state = row.querySelector(".status");
      state.textContent = change.status.replaceAll("_", " ");
      state.className = `status ${change.status}`;
    }
    if (finding && change.fingerprint === finding.dataset.fingerprint) {
      const did = { decide: "decided", comment: "said something", assign: "assigned it", undo: "took back a decision" };
      const state = (change.status || "").replaceAll("_", " ");
      tell(`${change.who} ${did[change.action] || change.action}; the finding is now: ${state}. `);
    }
  }

  async function poll() {
    if (document.hidden) return;
    try {
      const answer = await fetch(`/changes?after=${last}`, { credentials: "same-origin" });
      if (!answer.ok) return;
      const data = await answer.json();
      if (data.runs !== runs) {
        runs = data.runs;
        tell("The documents were compared again. ");
      }
      if (data.last === last) return;
      last = data.last;
      data.changed.forEach(show);
      const bar = document.getElementById("progress");
      if (bar) {
        bar.value = data.done;
        bar.max = data.everything || 1;
        document.getElementById("progress-text").textContent = `${data.done} of ${data.everything} decided`;
      }
    } catch {
      // The program was stopped or the network is away; the next poll tries again.
    }
  }
  setInterval(poll, 3000);
})();
