"use strict";
// Search as you type. Without this script the page is a plain list by letter, and all of it can be read.
(() => {
  const byId = (id) => document.getElementById(id);
  const query = byId("query_"), count = byId("count_"), found = byId("found_"), all = byId("all_");

  // As it is compared: small letters, no accents, one space for a hyphen, straight apostrophes.
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[\u2018\u2019]/g, "'")
    .toLowerCase().replace(/[-\u2010-\u2015\s]+/g, " ").trim();

  const words = [...all.querySelectorAll("article")].map((article) => {
    const parts = [...article.children].filter((part) => part.className !== "ask");
    return {
      article, home: article.parentElement,
      head: plain(parts[0].textContent), text: plain(parts.map((part) => part.textContent).join(" ")),
    };
  });
  const number = (many) => many.toLocaleString("en-GB") + (many === 1 ? " word" : " words");
  let shown = "", waiting = 0;

  // How well a word answers, 0 best; -1 where it does not.
  function rank(word, wanted, pieces) {
    if (word.head === wanted) return 0;
    if (word.head.startsWith(wanted)) return 1;
    if ((" " + word.head).includes(" " + wanted)) return 2;
    if (!pieces.every((piece) => word.text.includes(piece))) return -1;
    return pieces.every((piece) => word.head.includes(piece)) ? 3 : 4;
  }

  const homes = new Map();
  for (const word of words) homes.set(word.home, [...(homes.get(word.home) ?? []), word.article]);
  const putBack = () => homes.forEach((articles, home) => home.append(...articles));

  function search() {
    const wanted = plain(query.value);
    if (wanted === shown) return;
    if (shown) putBack();
    shown = wanted;
    found.hidden = !wanted;
    all.hidden = byId("letters_").hidden = Boolean(wanted);
    if (!wanted) { count.textContent = number(words.length); return; }
    const pieces = wanted.split(" ");
    const groups = [[], [], [], [], []];
    for (const word of words) {
      const how = rank(word, wanted, pieces);
      if (how >= 0) groups[how].push(word.article);
    }
    const hits = groups.flat();
    found.append(...hits);
    count.textContent = hits.length ? number(hits.length) + " found" : "No words found. Try a shorter word, or another spelling.";
  }

  function remember() {
    const hash = query.value.trim() ? "#q=" + encodeURIComponent(query.value.trim()) : location.pathname;
    try { history.replaceState(null, "", hash); } catch { /* a page opened from a disk may not be let */ }
  }

  function show(text) { query.value = text; search(); }

  function follow() {
    const hash = location.hash.slice(1);
    if (hash.startsWith("q=")) {
      try { show(decodeURIComponent(hash.slice(2).replace(/\+/g, " "))); } catch { show(hash.slice(2)); }
    } else if (hash) {
      const target = byId(hash);
      if (target && !found.contains(target)) show("");
      if (target) target.scrollIntoView();
    }
  }

  query.addEventListener("input", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(search);
    remember();
  });
  query.addEventListener("keydown", (event) => { if (event.key === "Escape") { show(""); remember(); } });
  byId("clear_").addEventListener("click", () => { show(""); remember(); query.focus(); });
  byId("find_").addEventListener("submit", (event) => { event.preventDefault(); search(); });
  addEventListener("hashchange", follow);

  byId("find_").hidden = false;
  count.textContent = number(words.length);
  follow();
})();
