// SPDX-License-Identifier: MIT
// The site's own search. search/index.js says what there is, search/g<n>.js in which passages a character or a pair
// of neighbours stands, search/t<n>.js hold the passages; each is a script that calls taizhangPart, because a page
// opened from disk may not fetch. Characters give candidates, the text of the passages decides.
"use strict";
(() => {
  const place = new URL("../search/", document.currentScript.src), step = 10;
  const arrived = {}, asked = {}, passages = [], codes = new Map();
  let index, version = "";
  window.taizhangPart = (name, value) => { arrived[name] = value; };

  const part = (name, read) => asked[name] ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = new URL(name + ".js" + version, place);
    script.onload = () => { script.remove(); done(read(arrived[name])); delete arrived[name]; };
    script.onerror = () => { script.remove(); delete asked[name]; fail(new Error(name)); };
    document.head.append(script);
  });

  // Rising numbers: signs 0-47 end a number, 48-76 are higher digits, 77 announces a run of neighbours.
  const signs = "!#$%()*+,-./:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~";
  const numbers = text => {
    const list = [];
    let last = -1, high = 0, isRun = false;
    for (const sign of text) {
      const digit = signs.indexOf(sign);
      if (digit === 77) isRun = true;
      else if (digit > 47) high = high * 29 + digit - 48;
      else {
        const number = high * 48 + digit;
        if (isRun) for (let count = number + 3; count > 0; count--) list.push(++last);
        else list.push(last += number + 1);
        high = 0;
        isRun = false;
      }
    }
    return list;
  };

  const character = code => {
    if (!codes.has(code)) {
      const rule = index.folds.find(([first, last]) => first <= code && code <= last);
      codes.set(code, rule ? rule[2] + (code - rule[0]) * rule[3] : code);
    }
    return codes.get(code);
  };

  // The folded text, and for each of its code units where it stands in the original.
  const folded = original => {
    let text = "", isBlank = false, at = 0;
    const places = [], alone = code => code === 10 || code >= 0x2E80;
    for (const sign of original) {
      const code = character(sign.codePointAt(0));
      if (code === 32) isBlank = true;
      else if (code) {
        if (isBlank && text && !alone(text.charCodeAt(text.length - 1)) && !alone(code)) places.push(at), text += " ";
        isBlank = false;
        for (const unit of String.fromCodePoint(code).split("")) places.push(at), text += unit;
      }
      at += sign.length;
    }
    return { text, places: [...places, at] };
  };

  const start = () => part("index", list => {
    version = "?" + list.version;
    let sum = 0;
    index = { ...list, documents: numbers(list.documents), texts: numbers(list.texts), ends: list.kinds.map(kind => sum += kind[2]) };
  });

  // The position of the last of some rising numbers that is not above one.
  const position = (rising, number) => {
    let low = 0, high = rising.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (rising[middle] <= number) low = middle; else high = middle;
    }
    return low;
  };

  const passage = async number => {
    const file = position(index.texts, number);
    await part("t" + file, documents => {
      let next = index.texts[file];
      for (const [url, title, names, texts] of documents)
        for (const text of texts) passages[next++] = { url, title, names, text, folded: folded(text).text };
    });
    return passages[number];
  };

  // The passages whose documents' names hold a gram, and those whose text does.
  const postings = async gram => {
    let hash = 0x811C9DC5;
    for (const sign of gram) hash = Math.imul(hash ^ sign.codePointAt(0), 0x01000193) >>> 0;
    const lines = await part("g" + ((hash ^ hash >>> 15) >>> 0) % index.grams, text => {
      const words = text.split(" "), map = new Map();
      for (let i = 0; i < words.length; i += 2) map.set(words[i], words[i + 1]);
      return map;
    });
    const [names, texts] = (lines.get(gram) ?? "").split("|").map(numbers);
    return texts ? { names, all: [...new Set([...names, ...texts])] } : { names: [], all: names };
  };

  // The documents that hold all grams of a word, with their passages that do.
  const candidates = async word => {
    const signs = [...word], pairs = signs.slice(1).map((sign, i) => signs[i] + sign);
    // Of a long word some pairs are enough.
    const grams = pairs.filter((_, i) => i % Math.ceil(pairs.length / 6) === 0);
    const found = await Promise.all((signs.length > 1 ? grams : signs).map(postings));
    const common = lists => lists.reduce((a, b) => (b = new Set(b), a.filter(number => b.has(number))));
    const documents = new Map();
    for (const number of common(found.map(lists => lists.all))) {
      const key = position(index.documents, number);
      documents.set(key, [...documents.get(key) ?? [], number]);
    }
    return { documents, names: new Set(common(found.map(lists => lists.names))) };
  };

  // 0 the whole title, 1 another name, 2 the title's beginning, 3 its middle, 4 in another name, 9 not there.
  const levelOf = (word, { title, names }) => Math.min(...[title, ...names].map((name, i) => {
    const text = folded(name).text, at = text.indexOf(word);
    return at < 0 ? 9 : text === word ? (i ? 1 : 0) : i ? 4 : at ? 3 : 2;
  }));

  // The documents that may answer a query, the best first.
  const prepared = async query => {
    await start();
    const words = [...new Set(folded(query).text.split(/\s+/).filter(word => word))];
    const found = await Promise.all(words.map(candidates)), entries = [];
    for (const key of found[0]?.documents.keys() ?? []) {
      const parts = found.map(word => word.documents.get(key)), first = index.documents[key];
      if (parts.every(part => part))
        entries.push({ key, parts, kind: index.ends.findIndex(end => key < end), edge: found.every(word => word.names.has(first)) ? 1 : 0 });
    }
    // Where many are so named, those come first whose names begin, and end, with the words.
    if (entries.filter(entry => entry.edge).length > step) {
      const joined = [...words.join("")];
      for (const gram of ["\uE000" + joined[0], joined.at(-1) + "\uE001"]) {
        const edges = new Set((await postings(gram)).names);
        for (const entry of entries) if (entry.edge && edges.has(index.documents[entry.key])) entry.edge++;
      }
    }
    const size = entry => entry.parts.reduce((sum, part) => sum + part.length, 0);
    entries.sort((a, b) => b.edge - a.edge || a.kind - b.kind || size(b) - size(a) || a.key - b.key);
    return { words, entries, isExact: words.every(word => [...word].length < 3) };
  };

  // The sentence of a hit in pieces, every second of which is to be marked.
  const excerpt = (text, words) => {
    const fold = folded(text), breaks = /[。！？；\n]/, pieces = [], marks = [];
    for (const word of words)
      for (let at = -1; (at = fold.text.indexOf(word, at + 1)) >= 0;)
        marks.push([fold.places[at], fold.places[at + word.length]]);
    const middle = marks[0]?.[0] ?? 0;
    let from = middle, to = marks[0]?.[1] ?? 0;
    while (from > 0 && middle - from < 40 && !breaks.test(text[from - 1])) from--;
    while (to < text.length && to - middle < 90 && !breaks.test(text[to])) to++;
    let at = from;
    for (const [left, right] of marks.sort((a, b) => a[0] - b[0]))
      if (left >= at && right <= to) pieces.push(text.slice(at, left), text.slice(left, at = right));
    return [...pieces, text.slice(at, to)];
  };

  // An entry as a result; nothing where its text does not hold every word.
  const answered = async ({ words, entries }, entry) => {
    let shown, own, level = 0, hits = 0;
    for (const [i, word] of words.entries()) {
      let best = 9, tries = 0;
      for (const number of entry.parts[i]) {
        own = await passage(number);
        const count = own.folded.split(word).length - 1;
        best = Math.min(best, count ? 5 : 9, levelOf(word, own));
        hits += count;
        if (count) shown ??= own;
        if (count || best < 9 && tries++) break;
      }
      if (best === 9) return;
      level = Math.max(level, best);
      hits += entry.parts[i].length;
    }
    const [kind, label] = index.kinds[entry.kind];
    return { ...own, kind, label, level, hits, entry, pieces: excerpt((shown ?? own).text, words) };
  };

  // At least so many of the results from an entry on, with the entry that comes next.
  const taken = async (search, entries, next, wanted) => {
    const results = [];
    while (next < entries.length && results.length < wanted) {
      const some = entries.slice(next, next += step);
      results.push(...(await Promise.all(some.map(entry => answered(search, entry)))).filter(Boolean));
    }
    results.sort((a, b) => a.level - b.level || a.entry.kind - b.entry.kind || b.hits - a.hits || a.entry.key - b.entry.key);
    return { results, next };
  };

  // For other scripts: all results, or the first ones.
  window.taizhangSearch = async (query, most = Infinity) => {
    const search = await prepared(query), { results } = await taken(search, search.entries, 0, most);
    return results.map(({ url, title, kind, level, pieces }) =>
      ({ url: new URL(url, place).href, title, kind, level, excerpt: pieces.join("") }));
  };

  // The page: the form, how many there are, the kinds, the results.
  const [form, input, status, kinds, list, more, advice] = ["search", "q", "search-status", "search-kinds",
    "search-results", "search-more", "search-advice"].map(id => document.getElementById(id));
  if (!form) return;
  const words = form.dataset;
  const make = (tag, text, name = "") => Object.assign(document.createElement(tag), { textContent: text, className: name });
  let asking = 0;
  const show = async (query, kind) => {
    const turn = ++asking, say = (text, count) => {
      status.textContent = text.replace("{q}", () => query).replace("{n}", count);
    };
    document.title = (query ? query + " · " : "") + words.page;
    list.replaceChildren();
    kinds.hidden = more.hidden = true;
    advice.hidden = false;
    status.textContent = query ? words.busy : "";
    if (!query) return;
    try {
      const search = await prepared(query), all = search.entries;
      const own = all.filter(entry => kind === undefined || entry.kind === kind);
      let next = 0, count = 0;
      const go = async () => {
        const got = await taken(search, own, next, step);
        if (turn !== asking) return;
        next = got.next;
        count += got.results.length;
        const isAll = next >= own.length, isCounted = isAll || search.isExact;
        say(count ? isCounted ? words.found : words.about : words.none, isAll ? count : own.length);
        list.append(...got.results.map(result => {
          const item = make("li", ""), head = make("h2", ""), link = make("a", result.title), text = make("p", "");
          link.href = result.url;
          head.append(link, " ", make("span", result.label, "badge"));
          text.append(...result.pieces.map((piece, i) => i % 2 ? make("mark", piece) : piece));
          item.append(head, text);
          return item;
        }));
        more.hidden = isAll;
        advice.hidden = count > 0;
        return list.children[count - got.results.length]?.querySelector("a");
      };
      more.onclick = async () => (await go())?.focus();
      await go();
      if (turn !== asking) return;
      const choice = (label, value, size) => {
        const button = make("button", label + " " + size);
        button.type = "button";
        button.setAttribute("aria-pressed", value === kind);
        button.onclick = async () => { await show(query, value); kinds.querySelector("[aria-pressed=true]")?.focus(); };
        return button;
      };
      const sizes = index.kinds.map((_, i) => all.filter(entry => entry.kind === i).length);
      kinds.replaceChildren(choice(words.all, undefined, all.length),
        ...index.kinds.flatMap(([, label], i) => sizes[i] ? [choice(label, i, sizes[i])] : []));
      kinds.hidden = !count || sizes.filter(Boolean).length < 2;
    } catch { status.textContent = words.failed; }
  };
  form.onsubmit = event => {
    event.preventDefault();
    history.pushState(null, "", "?q=" + encodeURIComponent(input.value));
    show(input.value.trim());
  };
  const open = () => show((input.value = new URLSearchParams(location.search).get("q") ?? "").trim());
  window.onpopstate = open;
  window.onkeydown = event => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) { event.preventDefault(); input.focus(); }
  };
  open();
})();
