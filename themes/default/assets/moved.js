// SPDX-License-Identifier: MIT
// A former address leads to the new one, to the same place on it; without scripts the page does so by itself.
"use strict";

setTimeout(() => {
  const link = document.getElementById("moved");
  location.replace(link.href + (link.hash ? "" : location.hash));
}, 1500);
