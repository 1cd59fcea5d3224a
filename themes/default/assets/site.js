// SPDX-License-Identifier: MIT
// Sorting, filtering, links to rows, tips on charts, reader's choices. Every page reads well without it.
"use strict";

(() => {
  const words = document.body.dataset;
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /* ---- Large type and high contrast: kept on this device only ---- */

  /** Drawings that large type makes wider than the screen say that they scroll. */
  const noteWide = () => {
    for (const hint of document.querySelectorAll(".scroll-hint.is-chart")) hint.remove();
    for (const block of document.querySelectorAll("main .chart-block")) {
      const isWide = block.scrollWidth > block.clientWidth + 8 && getComputedStyle(block).overflowX === "auto";
      if (isWide) block.before(make("p", { className: "scroll-hint is-chart", textContent: words.slide }));
      if (isWide) block.tabIndex = 0; else block.removeAttribute("tabindex");
    }
  };
  noteWide();

  const chooser = document.querySelector("[data-view-tools]");
  if (chooser) {
    const root = document.documentElement.dataset;
    for (const button of chooser.querySelectorAll("button[data-view]")) {
      const name = button.dataset.view;
      const value = button.dataset.value;
      const show = () => button.setAttribute("aria-pressed", String(root[name] === value));
      button.addEventListener("click", () => {
        if (root[name] === value) delete root[name]; else root[name] = value;
        try {
          if (root[name]) localStorage.setItem("taizhang-" + name, value);
          else localStorage.removeItem("taizhang-" + name);
        } catch { /* Nothing is kept; the choice holds for this page. */ }
        show();
        noteWide();
      });
      show();
    }
    chooser.hidden = false;
  }

  /* ---- Sorting: a third click gives back the order of the page ---- */

  const folded = text => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const order = new Intl.Collator(document.documentElement.lang || "zh-Hans", { numeric: true });
  const levels = [
    "status-done", "status-on-schedule", "status-slightly-behind", "status-behind",
    "status-seriously-behind", "status-unreachable", "status-missed", "status-no-data",
  ];

  /** The value that a cell is sorted by: a date, a level, a number, or its text; nothing when it is missing. */
  const keyOf = (cell, isNumber) => {
    const time = cell.querySelector("time[datetime]");
    if (time) return time.dateTime;
    const badge = cell.querySelector(".badge");
    if (badge) {
      const level = levels.findIndex(name => badge.classList.contains(name));
      const grade = badge.className.match(/\bgrade-(\d)/);
      if (level >= 0) return level;
      if (grade) return Number(grade[1]);
    }
    const text = folded(cell.textContent);
    if (text === "" || text === "—" || text === "-") return undefined;
    if (!isNumber) return text;
    const number = text.replace(/,/g, "").match(/[-−]?\d+(\.\d+)?/);
    return number ? Number(number[0].replace("−", "-")) : undefined;
  };

  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b));

  const makeSortable = table => {
    const head = table.tHead;
    const body = table.tBodies[0];
    if (!head || head.rows.length !== 1 || table.tBodies.length !== 1 || body.rows.length < 5) return;
    if (table.querySelector("[colspan], [rowspan]") || table.closest(".report")) return;
    const original = [...body.rows];
    const heads = [...head.rows[0].cells];
    if (original.some(row => row.cells.length !== heads.length)) return;
    heads.forEach((cell, column) => {
      if (folded(cell.textContent) === "") return;
      const isNumber = cell.classList.contains("num") || cell.classList.contains("rank");
      if (!original.some(row => keyOf(row.cells[column], isNumber) !== undefined)) return;
      const button = make("button", { type: "button", className: "sort", title: words.sort });
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => {
        const was = cell.getAttribute("aria-sort");
        const next = was === null ? "ascending" : was === "ascending" ? "descending" : null;
        heads.forEach(other => other.removeAttribute("aria-sort"));
        if (next) cell.setAttribute("aria-sort", next);
        const sign = next === "descending" ? -1 : 1;
        const keyed = original.map((row, place) => ({ row, place, key: keyOf(row.cells[column], isNumber) }));
        if (next) {
          keyed.sort((a, b) =>
            a.key === undefined || b.key === undefined
              ? (a.key === undefined) - (b.key === undefined) || a.place - b.place
              : sign * compare(a.key, b.key) || a.place - b.place);
        }
        body.append(...keyed.map(entry => entry.row));
      });
    });
  };
  document.querySelectorAll("main table.data").forEach(makeSortable);

  /* ---- Filtering: what is typed must stand in the row ---- */

  const makeFilter = (place, rows, scope = place) => {
    const input = make("input", { type: "search", autocomplete: "off", placeholder: words.filterHint });
    const count = make("output");
    const label = make("label", {}, make("span", { textContent: words.filter }), input);
    const line = make("p", { className: "filter" }, label, count);
    if (document.querySelector("main :is(.pager, .pages)") && words.search) {
      const all = make("a", { href: words.search, textContent: words.filterAll });
      input.addEventListener("input", () => {
        all.href = words.search + "?q=" + encodeURIComponent(input.value);
      });
      line.append(all);
    }
    const texts = rows.map(row => folded(row.textContent));
    const tables = new Set(rows.map(row => row.closest(".table-scroll")).filter(Boolean));
    const sections = [...scope.querySelectorAll("section, .fold, [data-part]")].filter(section => rows.some(row => section.contains(row)));
    if (sections.length) for (const row of rows) row.dataset.row = "";
    input.addEventListener("input", () => {
      const parts = folded(input.value).split(" ").filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        const isShown = parts.every(part => texts[index].includes(part));
        row.hidden = !isShown;
        if (isShown) shown += 1;
      });
      const holdsHits = part => rows.some(row => !row.hidden && part.contains(row));
      for (const fold of scope.querySelectorAll("details.fold")) fold.open = parts.length > 0 && holdsHits(fold);
      for (const table of tables) table.hidden = !holdsHits(table);
      // A heading without anything below it only makes the list longer.
      for (const section of sections) section.hidden = !section.querySelector("[data-row]:not([hidden])");
      count.textContent = parts.length ? (shown ? shown + "/" + rows.length : words.filterNone) : "";
      count.classList.toggle("filter-none", parts.length > 0 && shown === 0);
    });
    place.before(line);
  };
  for (const table of document.querySelectorAll("main table.data")) {
    if (table.closest("details:not(.fold), main [data-filter]")) continue;
    // What is open and what is ended are two tables of one ledger: one field looks through both.
    const scope = table.matches(".items") && table.closest("section");
    const group = scope ? [...scope.querySelectorAll("table.items")] : [table];
    const rows = group.flatMap(part => [...part.querySelectorAll(":scope > tbody > tr")]);
    const place = table.closest(".table-scroll") ?? table;
    if (rows.length >= 15 && table === group[0]) makeFilter(place, rows, scope || place);
  }
  for (const list of document.querySelectorAll("main [data-filter]")) {
    const rows = [...list.querySelectorAll(list.dataset.filter)].filter(row => !row.parentElement.closest("li, details:not(.fold)"));
    if (rows.length >= 15) makeFilter(list, rows);
  }

  /* ---- On a phone a wide table of a record stands row by row, each cell with its head ---- */

  for (const table of document.querySelectorAll(".prose table:not([class])")) {
    const heads = [...table.tHead?.rows[0]?.cells ?? []].map(cell => cell.textContent.trim());
    if (heads.length < 5 || table.querySelector("[colspan], [rowspan]")) continue;
    for (const row of table.tBodies[0]?.rows ?? []) [...row.cells].forEach((cell, column) => { cell.dataset.label = heads[column]; });
    table.classList.add("is-stacked");
  }

  /* ---- The head of a table that scrolls sideways goes along with the page ---- */

  const carried = [...document.querySelectorAll("main .table-scroll > table")].filter(table => table.tHead && table.rows.length > 8);
  const carry = () => {
    for (const table of carried) {
      const { top, bottom } = table.getBoundingClientRect();
      const head = table.tHead;
      const room = bottom - top - head.offsetHeight * 2;
      const down = top < 0 && room > 0 && getComputedStyle(table.parentElement).overflowX !== "visible"
        && getComputedStyle(head).display === "table-header-group" ? Math.min(-top, room) : 0;
      if (!down && !head.classList.contains("is-carried")) continue;
      head.classList.toggle("is-carried", down > 0);
      head.style.transform = down ? "translateY(" + down + "px)" : "";
    }
  };
  if (carried.length) {
    addEventListener("scroll", carry, { passive: true });
    addEventListener("resize", carry);
  }

  /* ---- Links to any row that has a name of its own ---- */

  const linked = "tr[id], li[id], tbody[id], section[id] > .section-head, h2[id], h3[id], h4[id]";
  const addLink = target => {
    if (!target || target.querySelector(".permalink")) return;
    const id = target.id || target.parentElement.id;
    const place = target.matches("tr") ? target.querySelector("th") ?? target.cells[0]
      : target.matches("tbody") ? target.querySelector("th, td")
        : target.querySelector("p:not(.due-date, .card-date), h2, h3") ?? target;
    if (!place || !id) return;
    const link = make("a", { className: "permalink", href: "#" + encodeURIComponent(id), textContent: "#" });
    link.setAttribute("aria-label", words.permalink);
    link.title = words.permalink;
    link.addEventListener("click", () => {
      navigator.clipboard?.writeText(link.href).then(() => {
        link.textContent = words.copied;
        link.classList.add("is-copied");
        setTimeout(() => { link.textContent = "#"; link.classList.remove("is-copied"); }, 2000);
      }, () => {});
    });
    place.classList.add("has-permalink");
    place.insertBefore(link, place.querySelector(":scope > :is(.row-note, .cell-note)"));
  };
  const showLink = event => addLink(event.target.closest?.(linked));
  // A finger does not hover: there the links are shown from the start.
  if (matchMedia("(hover: none)").matches) document.querySelectorAll("main :is(" + linked + ")").forEach(addLink);
  document.addEventListener("pointerover", showLink);
  document.addEventListener("focusin", showLink);

  /* ---- Tips on the marks of a chart ---- */

  const tip = make("p", { className: "tip", hidden: true });
  tip.setAttribute("aria-hidden", "true");
  const showTip = event => {
    const mark = event.target.closest?.("svg [data-tip]");
    if (!mark) { tip.hidden = true; return; }
    if (!tip.isConnected) document.body.append(tip);
    tip.textContent = mark.dataset.tip;
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const width = tip.offsetWidth;
    const left = Math.min(Math.max(4, box.left + box.width / 2 - width / 2), innerWidth - width - 4);
    const above = box.top - tip.offsetHeight - 6;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (above > 4 ? above : box.bottom + 6) + scrollY + "px";
  };
  document.addEventListener("pointerover", showTip);
  document.addEventListener("pointerdown", showTip);
  document.addEventListener("keydown", event => { if (event.key === "Escape") tip.hidden = true; });

  /* ---- Two columns of a wide table side by side, and how far apart they are ---- */

  /** The figure at the left less that at the right; nothing where a cell holds a word or a fraction. */
  const difference = (first, second) => {
    const [a, b] = [first, second].map(cell =>
      folded(cell?.firstChild?.nodeValue ?? "").match(/^([-−]?\d+)(\.\d+)?$/));
    if (!a || !b) return "";
    const places = Math.max(a[2]?.length ?? 1, b[2]?.length ?? 1) - 1;
    const [x, y] = [a, b].map(parts => Number((parts[1] + (parts[2] ?? "")).replace("−", "-")));
    return (x > y ? "+" : x < y ? "−" : "") + Math.abs(x - y).toFixed(places);
  };

  for (const form of document.querySelectorAll("form[data-compare]")) {
    const table = document.getElementById(form.dataset.compare);
    const selects = [...form.querySelectorAll("select")];
    if (!table || selects.length !== 2) continue;
    const asked = new URLSearchParams(location.search);
    const show = () => {
      const chosen = selects.map(select => select.value);
      const isPair = chosen.every(Boolean) && chosen[0] !== chosen[1];
      table.classList.toggle("is-pair", isPair);
      for (const row of table.rows) {
        row.querySelector("[data-difference]")?.remove();
        const cells = row.towns ??= [...row.cells].filter(cell => cell.dataset.town);
        for (const cell of cells) cell.hidden = chosen.some(Boolean) && !chosen.includes(cell.dataset.town);
        row.append(...cells);
        if (!isPair || cells.length === 0) continue;
        const isHead = row.parentElement === table.tHead;
        const pair = chosen.map(town => cells.find(cell => cell.dataset.town === town));
        row.append(...pair);
        const cell = make(isHead ? "th" : "td", { textContent: isHead ? form.dataset.difference : difference(...pair) });
        if (isHead) cell.scope = "col";
        cell.dataset.difference = "";
        const sign = { "+": 1, "−": -1 }[cell.textContent[0]];
        if (sign && row.dataset.better) {
          const isFirst = (row.dataset.better === "higher") === sign > 0;
          cell.append(" ", make("span", { className: "cell-note", textContent: isFirst ? form.dataset.first : form.dataset.second }));
        }
        row.append(cell);
      }
    };
    selects.forEach(select => {
      const value = asked.get(select.name);
      if ([...select.options].some(option => option.value === value)) select.value = value;
      select.addEventListener("change", () => {
        show();
        const query = new URLSearchParams(selects.map(other => [other.name, other.value]));
        try { history.replaceState(null, "", "?" + query); } catch { /* A page on disk keeps its address. */ }
      });
    });
    form.addEventListener("submit", event => event.preventDefault());
    form.hidden = false;
    for (const note of document.querySelectorAll("[data-with-script]")) note.hidden = false;
    show();
  }

  /* ---- Escape closes what the navigation opened ---- */

  document.addEventListener("keydown", event => {
    const fold = event.key === "Escape" && document.querySelector(".nav-fold[open]");
    const summary = fold && fold.querySelector("summary");
    if (!summary?.offsetParent || event.target.matches("input, select, textarea")) return;
    fold.open = false;
    summary.focus();
  });

  /* ---- On paper a link in the text has its address ---- */

  addEventListener("beforeprint", () => {
    const page = document.querySelector("link[rel=canonical]")?.href ?? (location.protocol === "file:" ? "" : location.href);
    if (!page) return;
    for (const link of document.querySelectorAll(":is(.prose, .downloads, .check-it) a[href]:not([href^='#'], [href^='http'], [href^='mailto'], [href^='tel'])")) {
      link.dataset.address = new URL(link.getAttribute("href"), page).href.replace(/index\.html(?=#|$)/, "");
    }
  });

  /* ---- A telephone number is a link that calls ---- */

  for (const place of document.querySelectorAll("[data-phone]")) {
    const parts = place.textContent.split(/(\b(?:0\d{2,3}-?\d{7,8}|1\d{10}|1\d{4}|\d{7,8})\b)/);
    place.replaceChildren(...parts.map((part, i) => i % 2 ? make("a", { href: "tel:" + part, textContent: part }) : part));
  }

  /* ---- An address that names what is folded opens it ---- */

  const openTarget = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && document.getElementById(id);
    for (let fold = target; fold; fold = fold.parentElement?.closest("details")) {
      if (fold.tagName === "DETAILS") fold.open = true;
    }
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  if (location.hash) openTarget();
})();
