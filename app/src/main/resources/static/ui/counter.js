// The officer's screen. Ticks on papers are this desk's own: kept in this browser while the visitor is here.
const memory = sessionStorage;

function stored() {
  try {
    return JSON.parse(memory.getItem("papers") ?? "{}");
  } catch {
    return {};
  }
}

// Only the present visitor's ticks are kept: nothing piles up over the day.
function recall() {
  const list = document.querySelector("[data-keep]");
  if (!list) return;
  const ticks = stored()[list.dataset.keep] ?? {};
  for (const [id, ticked] of Object.entries(ticks)) {
    const box = document.getElementById(id);
    if (box) box.checked = ticked;
  }
}

document.addEventListener("change", (event) => {
  const list = event.target.closest?.("[data-keep]");
  if (!list) return;
  const ticks = stored()[list.dataset.keep] ?? {};
  ticks[event.target.id] = event.target.checked;
  memory.setItem("papers", JSON.stringify({ [list.dataset.keep]: ticks }));
});

// Enter in a search field searches; it never sends somebody away by accident.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches?.("dialog input[type=search]")) event.preventDefault();
});

// What went wrong must not stand behind a dialog; what went well takes the focus back to the page.
document.addEventListener("htmx:responseError", () => document.querySelectorAll("dialog[open]").forEach((it) => it.close()));
document.addEventListener("htmx:sendError", () => document.querySelectorAll("dialog[open]").forEach((it) => it.close()));
document.addEventListener("htmx:oobAfterSwap", () => {
  recall();
  if (document.activeElement === document.body) document.getElementById("content")?.focus({ preventScroll: true });
});
document.addEventListener("live:changed", recall);
recall();
