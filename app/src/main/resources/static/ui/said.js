// While a call is said it stands large, whoever was called meanwhile: what is heard, written below and large is one number.
// All others stand in the list in their order: the newest is read there at once, and not only when the sentence has ended.
//   <ul class="d-facts" hidden><li data-stop data-number data-to … data-wanted>  whoever stands on the page, the newest first
const PLACES = { label: ".d-label", number: ".d-number, .number", to: ".d-counter", where: ".d-where", of: "small" };
let stop = "";
let said = null;

const facts = () => [...document.querySelectorAll(".d-facts > li")].map((call) => ({ ...call.dataset }));

function put(place, call) {
  place.classList.toggle("past", !call.wanted);
  for (const [fact, selector] of Object.entries(PLACES)) {
    const part = place.querySelector(selector);
    if (!part || part.textContent === call[fact]) continue; // a screen reader would say it once more
    part.textContent = call[fact];
    if (fact === "number") part.classList.toggle("long", call.number.length > 5);
  }
}

// Whoever has come while being called, and has no place any more, leaves one more for the others.
function lines(needed) {
  document.querySelectorAll(".d-last > [data-more]").forEach((line) => line.remove());
  const all = [...document.querySelectorAll(".d-last > li")];
  if (all.length > 0 && all.length < needed) {
    const more = all.at(-1).cloneNode(true);
    more.dataset.more = "";
    all.at(-1).after(more);
    all.push(more);
  }
  return all;
}

// Who comes while being called stays large until the sentence has ended.
function arrange() {
  const calls = facts();
  const place = document.querySelector(".d-call");
  if (!place || calls.length === 0) return;
  said ??= calls.find((call) => call.stop === stop) ?? null; // it may be said before it is shown
  const shown = said ?? calls[0];
  put(place, shown);
  const others = calls.filter((call) => call.stop !== shown.stop);
  lines(others.length).forEach((line, at) => others[at] && put(line, others[at]));
}

// Which stop's call is being said; none: the newest call stands large again.
export function large(now = "") {
  stop = now;
  said = null;
  arrange();
}

document.addEventListener("live:changed", arrange);
