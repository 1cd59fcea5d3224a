// SPDX-License-Identifier: MIT

/// The script and the styles of the preview, served as files of their own because the pages allow no others.
enum PreviewAssets {
  /// Reloads the page when there is a newer one and keeps the place that was read; the rest works without it.
  static let script = """
    // SPDX-License-Identifier: MIT
    "use strict";
    (() => {
      const root = document.getElementById("taizhang-preview");
      if (!root || window.taizhangPreview) return;
      const epoch = Number(root.dataset.epoch);
      const store = {
        get(name) { try { return sessionStorage.getItem("taizhang-preview-" + name); } catch { return null; } },
        set(name, value) { try { sessionStorage.setItem("taizhang-preview-" + name, value); } catch { /* Nothing is kept. */ } },
        remove(name) { try { sessionStorage.removeItem("taizhang-preview-" + name); } catch { /* Nothing was kept. */ } },
      };

      /* ---- The place that was read ---- */

      const here = location.pathname + location.search;
      const back = () => {
        let place = null;
        try { place = JSON.parse(store.get("place")); } catch { /* Not ours. */ }
        if (!place || place.here !== here) return;
        store.remove("place");
        scrollTo({ left: place.x, top: place.y, behavior: "instant" });
      };
      const reload = () => {
        store.set("place", JSON.stringify({ here, x: scrollX, y: scrollY }));
        location.reload();
      };
      if (store.get("place")) history.scrollRestoration = "manual";

      /* ---- Waiting for a newer state; a page that nobody sees does not ask ---- */

      let isAsking = false;
      const ask = () => {
        if (isAsking || document.hidden) return;
        isAsking = true;
        const script = document.createElement("script");
        script.src = "/__taizhang/wait.js?epoch=" + epoch;
        script.onload = () => script.remove();
        script.onerror = () => {
          script.remove();
          isAsking = false;
          setTimeout(ask, 1000);
        };
        document.head.append(script);
      };
      window.taizhangPreview = next => {
        isAsking = false;
        if (next === epoch) ask(); else reload();
      };
      document.addEventListener("visibilitychange", ask);
      const start = () => { back(); history.scrollRestoration = "auto"; setTimeout(ask, 0); };
      if (document.readyState === "complete") start(); else addEventListener("load", start);

      /* ---- What was opened or closed stays so ---- */

      const bar = root.querySelector(".tz-bar");
      if (bar) {
        bar.open = store.get("bar") === "open";
        bar.addEventListener("toggle", () => store.set("bar", bar.open ? "open" : "closed"));
      }
      const panel = root.querySelector(".tz-panel");
      if (panel) {
        const words = panel.textContent;
        panel.open = store.get("panel") !== words;
        panel.addEventListener("toggle", () => { if (panel.open) store.remove("panel"); else store.set("panel", words); });
      }

      /* ---- Copying a path ---- */

      for (const button of root.querySelectorAll("button[data-copy]")) {
        if (!navigator.clipboard) break;
        button.hidden = false;
        button.addEventListener("click", async () => {
          try { await navigator.clipboard.writeText(button.dataset.copy); } catch { return; }
          const words = button.textContent;
          button.textContent = root.dataset.copied;
          setTimeout(() => { button.textContent = words; }, 1200);
        });
      }
    })();

    """

  /// The look of the panel and the bar: the colours of the page's theme, or those of the default theme.
  static let styles = """
    /* SPDX-License-Identifier: MIT */
    #taizhang-preview, body.tz-alone {
      color-scheme: light dark;
      --tz-paper: var(--paper, light-dark(#fbfaf6, #121816));
      --tz-card: var(--card, light-dark(#ffffff, #18201d));
      --tz-ink: var(--ink, light-dark(#1c2826, #e7ebe6));
      --tz-ink-2: var(--ink-2, light-dark(#4d5b58, #b4bfba));
      --tz-line: var(--line, light-dark(#dfe3dd, #2a3531));
      --tz-line-2: var(--line-2, light-dark(#c8cfc9, #404d48));
      --tz-jade: var(--jade, light-dark(#0e5a4d, #79c9b4));
      --tz-notice: var(--notice, light-dark(#6b4a0c, #e6cf94));
      --tz-notice-tint: var(--notice-tint, light-dark(#f3ead0, #2d2614));
      --tz-red: var(--seriously-behind, light-dark(#9f1d2f, #f4909b));
      --tz-red-tint: var(--seriously-behind-tint, light-dark(#f8e0e2, #3d1a20));
      --tz-sans: var(--sans, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif);
      --tz-mono: var(--mono, "SFMono-Regular", "Cascadia Mono", "Consolas", "Noto Sans Mono CJK SC", monospace);
    }
    body.tz-alone { margin: 0; min-height: 100vh; background: var(--tz-paper); color: var(--tz-ink); font-family: var(--tz-sans); line-height: 1.7; }
    body.tz-alone main { max-width: 46em; margin: 0 auto; padding: 3rem 1.125rem; }
    body.tz-alone h1 { font-size: 1.5rem; font-weight: 600; }

    #taizhang-preview { position: fixed; inset: auto 0 0 0; z-index: 2147483000; display: flex; flex-direction: column; align-items: flex-start; max-height: 100vh; max-height: 100dvh; pointer-events: none; font: 0.875rem/1.6 var(--tz-sans); color: var(--tz-ink); text-align: start; overflow-wrap: anywhere; }
    #taizhang-preview > * { pointer-events: auto; }
    #taizhang-preview details, #taizhang-preview summary, #taizhang-preview p, #taizhang-preview ol, #taizhang-preview ul, #taizhang-preview li, #taizhang-preview h2 { margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; max-width: none; list-style: none; }
    #taizhang-preview summary { cursor: pointer; }
    #taizhang-preview summary::-webkit-details-marker { display: none; }
    #taizhang-preview summary::before { content: "▸"; display: inline-block; width: 1.1em; color: var(--tz-ink-2); }
    #taizhang-preview details[open] > summary::before { content: "▾"; }
    #taizhang-preview :focus-visible { outline: 2px solid var(--tz-jade); outline-offset: 1px; }
    #taizhang-preview a { color: var(--tz-jade); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
    #taizhang-preview code { font: 0.8125rem/1.4 var(--tz-mono); color: var(--tz-ink-2); background: none; border: 0; padding: 0; }
    #taizhang-preview button { margin: 0 0 0 0.6em; padding: 0 0.5em; border: 1px solid var(--tz-line-2); border-radius: 3px; background: var(--tz-card); color: var(--tz-ink-2); font: 0.75rem/1.6 var(--tz-sans); cursor: pointer; }

    #taizhang-preview .tz-panel { width: 100%; min-height: 0; overflow: auto; background: var(--tz-card); border-top: 3px solid var(--tz-red); box-shadow: 0 -8px 28px rgb(0 0 0 / 0.16); }
    #taizhang-preview .tz-panel[open] { max-height: min(62vh, 40rem); }
    #taizhang-preview .tz-panel > summary { position: sticky; top: 0; padding: 0.55rem 1.125rem; background: var(--tz-red-tint); }
    #taizhang-preview .tz-head { color: var(--tz-red); font-weight: 600; }
    #taizhang-preview .tz-why { color: var(--tz-ink-2); }
    #taizhang-preview .tz-findings > li { padding: 0.6rem 1.125rem; border-top: 1px solid var(--tz-line); }
    #taizhang-preview .tz-findings > li:first-child { border-top: 0; }
    #taizhang-preview .tz-place { font-family: var(--tz-mono); font-size: 0.8125rem; }
    #taizhang-preview .tz-kind { font-weight: 600; color: var(--tz-ink-2); }
    #taizhang-preview .tz-error .tz-kind { color: var(--tz-red); }
    #taizhang-preview .tz-warning .tz-kind { color: var(--tz-notice); }
    #taizhang-preview .tz-help { color: var(--tz-ink-2); }
    #taizhang-preview :is(.tz-panel, .tz-notes, .tz-more) > .tz-help { padding: 0.6rem 1.125rem 0; }

    #taizhang-preview .tz-bar { max-width: 100%; min-height: 0; display: flex; flex-direction: column; background: var(--tz-card); border: 1px solid var(--tz-line-2); border-width: 1px 1px 0 0; border-radius: 0 3px 0 0; }
    #taizhang-preview .tz-bar[open] { width: min(100%, 46rem); max-height: 60vh; overflow: auto; }
    #taizhang-preview .tz-bar > summary { padding: 0.2rem 0.9rem; font-size: 0.8125rem; background: var(--tz-card); }
    #taizhang-preview .tz-bar[open] > summary { position: sticky; top: 0; border-bottom: 1px solid var(--tz-line); }
    #taizhang-preview .tz-bar strong { font-weight: 600; color: var(--tz-jade); }
    #taizhang-preview .tz-count { margin-inline-start: 0.75em; color: var(--tz-ink-2); white-space: nowrap; }
    #taizhang-preview .tz-some { color: var(--tz-notice); font-weight: 600; }
    #taizhang-preview .tz-remark { margin-inline-start: 0.75em; padding: 0 0.5em; border-radius: 3px; background: var(--tz-notice-tint); color: var(--tz-notice); }
    #taizhang-preview .tz-notes { padding-block-end: 0.6rem; }
    #taizhang-preview .tz-notes h2 { padding: 0.6rem 1.125rem 0.1rem; font-size: 0.8125rem; font-weight: 600; color: var(--tz-ink-2); }
    #taizhang-preview .tz-sources > li { padding: 0.1rem 1.125rem; }
    #taizhang-preview .tz-sources .tz-place { display: inline; }
    #taizhang-preview .tz-reason { margin-inline-end: 0.6em; color: var(--tz-notice); }
    #taizhang-preview .tz-more > summary { padding: 0.6rem 1.125rem 0.1rem; font-size: 0.8125rem; color: var(--tz-ink-2); }

    @media screen { body:has(> #taizhang-preview) { padding-block-end: 2.2rem; } }
    @media print { #taizhang-preview { display: none; } }

    """
}
