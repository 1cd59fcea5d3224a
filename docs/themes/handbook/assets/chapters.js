// SPDX-License-Identifier: MIT
// Marks the chapter that is open in the list of chapters; the list reads well without it.
for (const link of document.querySelectorAll(".chapters a")) {
  if (link.href.replace(/index\.html$/, "") === location.href.replace(/(index\.html)?(#.*)?$/, "")) {
    link.setAttribute("aria-current", "page");
  }
}
