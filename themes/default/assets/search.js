// SPDX-License-Identifier: MIT
// search/g<n>.js: grams; t<n>.js: passages.
"use strict";
{
const place = new URL("../search/", document.currentScript.src), step = 10;
const parts = {}, taken = {}, passages = [];
let index, version = "";
window.taizhangPart = (name, value) => taken[name](value);
const part = (name, read) => parts[name] ??= new Promise((done, fail) => {
  taken[name] = value => done(read(value));
  document.head.append(Object.assign(make("script"),
    { src: new URL(name + ".js" + version, place), onerror: fail }));
});

// Signs below 48 end a number, 77 begins a run.
const signs = "!#$%()*+,-./:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~";
const numbers = text => {
  const list = [];
  let last = -1, high = 0, run = false;
  for (const sign of text) {
    const digit = signs.indexOf(sign), number = high * 48 + digit;
    if (digit > 76) run = true;
    else if (digit > 47) high = high * 29 + digit - 48;
    else {
      if (!run) list.push(last += number + 1);
      else for (let i = -3; i < number; i++) list.push(++last);
      high = 0, run = false;
    }
  }
  return list;
};

// Folded text, and where each unit stood.
const folded = whole => {
  let text = "", blank = false, at = 0;
  const places = [], alone = code => code === 10 || code >= 0x2E80;
  for (const sign of whole) {
    let code = (index.plain[index.old.indexOf(sign)] ?? sign).codePointAt();
    const rule = code > 0x4DFF && code < 0xA000 ? 0 : index.folds.find(([a, b]) => a <= code && code <= b);
    if (rule) code = rule[2] + (code - rule[0]) * rule[3];
    if (code === 32) blank = true;
    else if (code) {
      const kept = blank && text && !alone(text.at(-1).charCodeAt()) && !alone(code);
      for (const unit of ((kept ? " " : "") + (rule?.[4] ?? String.fromCodePoint(code))).split("")) text += unit, places.push(at);
      blank = false;
    }
    at += sign.length;
  }
  return { text, places: [...places, at] };
};

// The last place not above a number.
const position = (list, number) => {
  let low = 0, mid, high = list.length;
  while ((mid = (low + high) >> 1) > low) if (list[mid] > number) high = mid; else low = mid;
  return low;
};

const passage = async number => {
  const file = position(index.texts, number);
  await part("t" + file, documents => {
    let next = index.texts[file];
    for (const [url, title, names, texts] of documents)
      for (const text of texts) passages[next++] = { url, title, names, text, fold: folded(text).text };
  });
  return passages[number];
};

const postings = async gram => {
  let hash = 0x811C9DC5;
  for (const sign of gram) hash = Math.imul(hash ^ sign.codePointAt(), 0x01000193) >>> 0;
  const lines = await part("g" + ((hash ^ hash >>> 15) >>> 0) % index.grams, text => {
    const words = text.split(" ");
    return new Map(words.map((word, i) => [i % 2 ? "" : word, words[i + 1]]));
  });
  const [names, texts] = (lines.get(gram) ?? "").split("|").map(numbers);
  return texts ? { names, all: [...new Set([...names, ...texts])] } : { names: [], all: names };
};

// Documents with a word's grams, of a long word some.
const matches = async word => {
  let end = 0;
  const signs = [...word], many = signs.slice(1).map((_, i) =>
    signs.slice(i, i + 4).join("").match(/^([!-~]{4}|[!-~]..|.[!-~].|..[!-~]|..)/u)[0])
    .filter((gram, i) => end < (end = Math.max(end, i + [...gram].length)));
  const grams = many.filter((_, i) => i % Math.ceil(many.length / 6) === 0);
  const found = await Promise.all((grams.length ? grams : signs).map(postings));
  const common = lists => lists.reduce((a, b) => (b = new Set(b), a.filter(number => b.has(number))));
  const hits = new Map();
  for (const number of common(found.map(lists => lists.all))) {
    const key = position(index.documents, number);
    hits.set(key, [...hits.get(key) ?? [], number]);
  }
  const codes = new Set(/^[a-z].*\d/.test(word) ? (await postings(word)).all : []);
  return { hits, codes, names: new Set(common(found.map(lists => lists.names))) };
};

const prepared = async query => {
  await part("index", list => {
    let sum = 0;
    version = "?" + list.version;
    index = { ...list, documents: numbers(list.documents), texts: numbers(list.texts) };
    index.ends = list.kinds.map(kind => sum += kind[2]);
  });
  const words = [...new Set(query.split(/\s+/).map(word => folded(word).text))].filter(Boolean);
  const found = await Promise.all(words.map(matches)), entries = [];
  for (const key of found[0]?.hits.keys() ?? []) {
    const parts = found.map(word => word.hits.get(key)), first = index.documents[key];
    if (parts.every(Boolean)) entries.push({
      parts, first, kind: index.ends.findIndex(end => key < end), size: parts.flat().length,
      edge: +found.every(word => word.names.has(first)),
      code: +found.every((word, i) => parts[i].some(number => word.codes.has(number))),
    });
  }
  const named = entries.filter(entry => entry.edge), joined = [...words.join("")];
  if (named.length > step) for (const gram of ["\uE000" + joined[0], joined.pop() + "\uE001"]) {
    const edges = new Set((await postings(gram)).names);
    for (const entry of named) entry.edge += edges.has(entry.first);
  }
  entries.sort((a, b) => b.edge - a.edge || b.code - a.code || a.kind - b.kind || b.size - a.size || a.first - b.first);
  return { words, entries, exact: words.every(word => /^..?$/u.test(word)) };
};

// 0 title, 1 another name, 2 the title's start, 3 its mid, 4 in a name, 9 none.
const levelOf = (word, { title, names }) => Math.min(...[title, ...names].map((name, i) => {
  const { text } = folded(name), at = text.indexOf(word);
  return at < 0 ? 9 : text === word ? +!!i : i ? 4 : at ? 3 : 2;
}));

// A hit's sentence; every second piece is marked.
const excerpt = (text, words) => {
  const fold = folded(text), inside = /[^。！？；\n]/, pieces = [], marks = [];
  for (const word of words)
    for (let at = -1; (at = fold.text.indexOf(word, at + 1)) >= 0;)
      marks.push([fold.places[at], fold.places[at + word.length]]);
  let [from, to] = marks[0] ?? [0, 0];
  const least = from - 40, most = from + 90;
  while (from > least && inside.test(text[from - 1] ?? "")) from--;
  while (to < most && inside.test(text[to] ?? "")) to++;
  for (const [left, right] of marks.sort((a, b) => a[0] - b[0]))
    if (left >= from && right <= to) pieces.push(text.slice(from, left), text.slice(left, from = right));
  return [...pieces, text.slice(from, to)];
};

const answered = async (words, entry) => {
  let shown, own, level = 0;
  for (const [i, word] of words.entries()) {
    let best = 9;
    for (const number of entry.parts[i]) {
      own = await passage(number);
      const hit = own.fold.includes(word);
      if (hit) shown ??= own;
      best = Math.min(best, hit ? 5 : 9, levelOf(word, own));
      if (best < 9) break;
    }
    if (best > 5) return;
    level = Math.max(level, best);
  }
  return { ...own, entry, kind: entry.kind, level, pieces: excerpt((shown ?? own).text, words) };
};

// Results from an entry on, and the next entry.
const results = async (words, entries, next, wanted) => {
  const found = [];
  while (next < entries.length && found.length < wanted)
    found.push(...(await Promise.all(entries.slice(next, next += Math.min(step, wanted - found.length)).map(entry => answered(words, entry)))).filter(Boolean));
  return { found: found.sort((a, b) => a.level - b.level), next };
};

window.taizhangSearch = async (query, most = Infinity) => {
  const { words, entries } = await prepared(query);
  return (await results(words, entries, 0, most)).found.map(({ url, title, names, pieces }) =>
    ({ url: new URL(url, place).href, title, names, excerpt: pieces.join("") }));
};

const [form, status, kinds, list, more, advice] = ["", "-status", "-kinds", "-results", "-more", "-advice"]
  .map(id => document.getElementById("search" + id));
const says = form.dataset;
const make = (tag, textContent, ...parts) => {
  const made = Object.assign(document.createElement(tag), { textContent });
  made.append(...parts);
  return made;
};
const item = ({ url, title, kind, pieces }) => make("li", "",
  make("h2", "", Object.assign(make("a", title), { href: url }), " ", make("span", index.kinds[kind][1])),
  make("p", "", ...pieces.map((piece, i) => i % 2 ? make("mark", piece) : piece)));
const run = async query => {
  advice.hidden = true;
  status.textContent = says.busy;
  let { words, entries, exact } = await prepared(query);
  // A few are read before counting.
  if (!exact && (exact = entries.length < 21))
    entries = (await results(words, entries, 0, 20)).found.map(one => one.entry);
  let own = [], from, count;
  const go = async () => {
    const mine = own, { found, next } = await results(words, own, from, step), all = next >= own.length;
    if (mine !== own) return;
    from = next;
    count += found.length;
    status.textContent = says[count ? all || exact ? "found" : "about" : "none"]
      .replace("{q}", () => query).replace("{n}", all ? count : own.length);
    const items = found.map(item);
    list.append(...items);
    more.hidden = all;
    advice.hidden = !!count;
    return items[0];
  };
  more.onclick = async () => (await go())?.querySelector("a").focus();
  [[, says.all], ...index.kinds].forEach(([, label], i) => {
    const some = entries.filter(entry => !i || entry.kind === i - 1);
    const button = make("button", label + (exact ? " " + some.length : ""));
    button.onclick = () => {
      for (const other of kinds.children) other.setAttribute("aria-pressed", other === button);
      own = some, from = count = 0, list.textContent = "";
      return go();
    };
    if (!i || some.length) kinds.append(button);
  });
  await kinds.firstChild.onclick();
  kinds.hidden = !count || kinds.children.length < 3;
};
const query = form.elements.q.value = (new URLSearchParams(location.search).get("q") ?? "").trim();
if (query) run(query).catch(() => status.textContent = says.failed);
}
