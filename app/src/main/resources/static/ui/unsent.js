// What was typed and not sent outlives a change of language or of the key layout: kept in this tab, for this page, until it
// is shown again. Passwords are not kept. (The kiosk needs no script for it: its forms carry what was chosen themselves.)
//   <form data-switch>        leads back to the same page
//   <button data-refills>     sends what is typed and only gets the page anew with it: rows and choices that the server drew
const KEY = "unsent";
const FIELDS = "input:not([type=hidden],[type=password],[type=file]), textarea, select";

function fields() {
  const nth = {};
  return [...document.querySelectorAll(FIELDS)]
    .filter((field) => field.name && !field.closest("[data-switch]"))
    .map((field) => {
      const name = field.form?.getAttribute("action") + " " + (field.id || field.name);
      nth[name] = (nth[name] ?? -1) + 1;
      return [name + " " + nth[name], field];
    });
}

const ticked = (field) => field.matches("[type=checkbox], [type=radio]");

async function refill(form, choice, refills) {
  await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, choice)), redirect: "manual" });
  refills.form.requestSubmit(refills);
}

function keep(event) {
  const form = event.target;
  if (!form.matches("[data-switch]")) return;
  const refills = document.querySelector("[data-refills]");
  if (refills) {
    event.preventDefault();
    refill(form, event.submitter, refills);
    return;
  }
  const values = fields().map(([name, field]) => [name, ticked(field) ? field.checked : field.value]);
  sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, values }));
}

export function startUnsent() {
  document.addEventListener("submit", keep);
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  sessionStorage.removeItem(KEY);
  if (kept?.path !== location.pathname) return;
  const values = new Map(kept.values);
  for (const [name, field] of fields()) {
    if (!values.has(name)) continue;
    const now = values.get(name);
    if ((ticked(field) ? field.checked : field.value) === now) continue;
    if (ticked(field)) field.checked = now;
    else field.value = now;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
