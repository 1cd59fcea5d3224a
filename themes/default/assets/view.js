// SPDX-License-Identifier: MIT
// What the reader chose to see (large type, high contrast), set before the page is drawn. Nothing depends on it.
"use strict";
for (const name of ["type", "contrast"]) {
  try {
    const value = localStorage.getItem("taizhang-" + name);
    if (value) document.documentElement.dataset[name] = value;
  } catch { /* A browser that keeps nothing shows the page as it is. */ }
}
