"use strict";
// Choosing among the findings, and copying; without scripts the page shows all of them.
(() => {
  const tools = document.getElementById("tools");
  const cards = [...document.querySelectorAll("[data-severity]")];
  const told = document.getElementById("chosen");
  const said = document.getElementById("said");
  const reset = document.getElementById("show-all");
  const field = (name) => document.getElementById(name);
  const levels = [...document.querySelectorAll("#tools input[type=checkbox]")];
  const words = cards.map((card) => card.textContent.toLowerCase().replace(/\s+/g, " "));

  function choose() {
    const shown = new Set(levels.filter((box) => box.checked).map((box) => box.value));
    const topic = field("topic").value;
    const source = field("source").value;
    const asked = field("words").value.toLowerCase().trim().split(/\s+/).filter(Boolean);
    let left = 0;
    cards.forEach((card, i) => {
      const fits =
        shown.has(card.dataset.severity) &&
        (!topic || card.dataset.topic === topic) &&
        (!source || card.dataset.sources.split(" ").includes(source)) &&
        asked.every((word) => words[i].includes(word));
      card.hidden = !fits;
      left += fits;
    });
    const all = left === cards.length;
    told.textContent = all ? "" : `${left} of ${cards.length} findings shown.`;
    reset.hidden = all;
  }

  function showAll() {
    levels.forEach((box) => (box.checked = true));
    ["topic", "source", "words"].forEach((name) => (field(name).value = ""));
    choose();
  }

  // A link to a finding that is filtered away must lead to it.
  function open() {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    const card = target && target.closest("[data-severity]");
    if (card && card.hidden) {
      showAll();
      target.scrollIntoView();
    }
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      box.style.position = "fixed";
      document.body.append(box);
      box.select();
      const done = document.execCommand("copy");
      box.remove();
      return done;
    }
  }

  const line = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
  const address = (id) => `${location.href.replace(/#.*$/, "")}#${id}`;

  // A finding as plain text, for a mail or a chat: what it says, who says what, where it stands.
  function inWords(card) {
    const lines = [line(card.querySelector(".message"))];
    card.querySelectorAll(".camp").forEach((camp) => {
      lines.push("", `${line(camp.querySelector(".value"))}:`);
      camp.querySelectorAll("blockquote").forEach((quote) => {
        const from = [...quote.querySelectorAll("cite, time")].map(line).join(", ");
        lines.push(`- “${line(quote.querySelector("p"))}” (${from})`);
      });
      const more = line(camp.querySelector(".more"));
      if (more) lines.push(`- ${more}`);
    });
    return [...lines, "", address(card.id)].join("\n");
  }

  function wanted(what) {
    if (what.startsWith("#")) return address(what.slice(1));
    const element = document.getElementById(what);
    return element.matches("[data-severity]") ? inWords(element) : line(element);
  }

  document.querySelectorAll("button[data-copy]").forEach((button) => {
    button.hidden = false;
    const label = [...button.childNodes];
    button.addEventListener("click", async () => {
      const done = await copy(wanted(button.dataset.copy));
      said.textContent = done ? "Copied" : "Could not be copied";
      button.textContent = said.textContent;
      button.focus();
      setTimeout(() => {
        button.replaceChildren(...label);
        said.textContent = "";
      }, 2000);
    });
  });

  if (tools && cards.length > 1) {
    tools.hidden = false;
    tools.addEventListener("input", choose);
    reset.addEventListener("click", () => {
      showAll();
      field("words").focus();
    });
    addEventListener("hashchange", open);
    choose(); // a page that comes back keeps what was chosen before
    open();
  }
})();
