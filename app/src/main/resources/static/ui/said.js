// While a call is said it stands large, whoever was called meanwhile: what is heard, written below and large is one number.
// The newest waits in its place in the list.
//   <ul class="d-facts" hidden><li data-stop data-number data-to … data-wanted>  the newest call, and who else is wanted
const PLACES = { label: ".d-label", number: ".d-number, .number", to: ".d-counter", where: ".d-where", of: "small" };
let stop = "";
let said = null;

const facts = () => [...document.querySelectorAll(".d-facts > li")].map((call) => ({ ...call.dataset }));

function put(place, call) {
  for (const [fact, selector] of Object.entries(PLACES)) {
    const part = place.querySelector(selector);
    if (!part || part.textContent === call[fact]) continue; // a screen reader would say it once more
    part.textContent = call[fact];
    if (fact === "number") part.classList.toggle("long", call.number.length > 5);
  }
}

// Who comes while being called stays large until the sentence has ended.
function arrange() {
  const calls = facts();
  const place = document.querySelector(".d-call");
  if (!place || calls.length === 0) return;
  const newest = calls[0];
  said ??= calls.find((call) => call.stop === stop) ?? null; // it may be said before it is shown
  const shown = said ?? newest;
  put(place, shown);
  place.classList.toggle("past", !shown.wanted);
  document.querySelectorAll(".d-last [data-stop]").forEach((line) => {
    const own = calls.find((call) => call.stop === line.dataset.stop);
    if (own) put(line.parentElement, own.stop === shown.stop ? newest : own);
  });
}

// Which stop's call is being said; none: the newest call stands large again.
export function large(now = "") {
  stop = now;
  said = null;
  arrange();
}

document.addEventListener("live:changed", arrange);
