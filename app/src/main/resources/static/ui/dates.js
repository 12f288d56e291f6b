// A date field shows the device's own format, often another country's: 03/04/2026. What was chosen stands beside it in
// words, so that nobody has to guess: Jumat, 3 April 2026.
const lang = document.documentElement.lang === "en" ? "en-GB" : "id-ID";
const day = new Intl.DateTimeFormat(lang, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function words(field) {
  return field.value === "" ? "" : day.format(new Date(field.value + "T00:00:00Z"));
}

function say(field) {
  let beside = field.nextElementSibling;
  if (!beside?.matches("[data-chosen-day]")) {
    beside = document.createElement("span");
    beside.className = "hint";
    beside.dataset.chosenDay = "";
    field.after(beside);
  }
  beside.textContent = words(field);
  beside.hidden = beside.textContent === "";
}

export function startDates() {
  const all = () => document.querySelectorAll("input[type=date]").forEach(say);
  all();
  document.addEventListener("htmx:afterSwap", all);
  document.addEventListener("input", (event) => event.target.matches?.("input[type=date]") && say(event.target));
}
