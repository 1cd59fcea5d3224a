// SPDX-License-Identifier: MIT
// Marks the chapter that is open in the list of chapters, and leads the link to the other language to the same chapter;
// without it the list reads well, and the link leads to the first page.
for (const link of document.querySelectorAll(".chapters a")) {
  if (link.href.replace(/index\.html$/, "") === location.href.replace(/(index\.html)?(#.*)?$/, "")) {
    link.setAttribute("aria-current", "page");
  }
}
const other = document.querySelector(".other-language");
const root = new URL("../", document.querySelector("link[rel=icon]").href).href;
if (other && location.href.startsWith(root)) {
  const page = location.href.slice(root.length).replace(/[?#].*$/, "");
  other.href = new URL(page, new URL(".", other.href)).href;
}
