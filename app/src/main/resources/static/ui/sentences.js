// Running sentences of a display: <ol class="lines" data-sentences="12"> shows one <li> after another, n seconds each.
// With data-upright="3" an upright screen shows three at once, and then the next three; what only fills such a screen
// (data-filling) has no turn of its own. The list is looked up anew every second, so that a swapped-in list runs on.
let seconds = 0;

function next(list) {
  const all = [...list.children];
  const lines = all.filter((line) => !line.dataset.filling);
  if (lines.length === 0) return;
  const step = innerHeight > innerWidth ? Number(list.dataset.upright ?? 1) : 1;
  const shown = lines.findIndex((line) => line.hasAttribute("aria-current"));
  const now = shown < 0 || shown + step >= lines.length ? 0 : shown + step;
  // One that was shown may only fill by now.
  all.forEach((line) => (line === lines[now] ? line.setAttribute("aria-current", "true") : line.removeAttribute("aria-current")));
}

export function startSentences() {
  setInterval(() => {
    seconds += 1;
    document.querySelectorAll("[data-sentences]").forEach((list) => {
      // The one that was shown may have gone with its call: the first one takes its place at once.
      if (seconds % Number(list.dataset.sentences) === 0 || !list.querySelector(":scope > [aria-current]:not([data-filling])")) next(list);
    });
  }, 1000);
}
