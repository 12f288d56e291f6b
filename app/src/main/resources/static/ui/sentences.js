// Running sentences of a display: <ol class="lines" data-sentences="12"> shows one <li> after another, n seconds each.
// The list is looked up anew every second, so that a swapped-in list runs on.
let seconds = 0;

function next(list) {
  const lines = [...list.children];
  if (lines.length === 0) return;
  const shown = lines.findIndex((line) => line.hasAttribute("aria-current"));
  lines[shown]?.removeAttribute("aria-current");
  lines[(shown + 1) % lines.length].setAttribute("aria-current", "true");
}

export function startSentences() {
  setInterval(() => {
    seconds += 1;
    document.querySelectorAll("[data-sentences]").forEach((list) => {
      // The one that was shown may have gone with its call: the first one takes its place at once.
      if (seconds % Number(list.dataset.sentences) === 0 || !list.querySelector(":scope > [aria-current]")) next(list);
    });
  }, 1000);
}
