import { apply, token } from "/live/live.js";
import { now } from "/ui/clock.js";

// The officer's screen. One line says what was done, or why a key does nothing now; it is emptied first, so that the
// same words are read out again.
function say(words) {
  const line = document.getElementById("counter-said");
  line.textContent = "";
  setTimeout(() => (line.textContent = words), 50);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[aria-disabled=true][data-why]");
  if (!button) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  say(button.dataset.why);
}, { capture: true });

// A button that may be pressed from a certain moment on.
setInterval(() => {
  for (const button of document.querySelectorAll("[data-from]")) {
    if (now() < Date.parse(button.dataset.from)) continue;
    ["aria-disabled", "data-why", "data-from"].forEach((name) => button.removeAttribute(name));
  }
}, 250);

// What the dialog's key would take now, also said to whoever doesn't see it: the choice, or that nothing was found.
function tellChoice(dialog) {
  const line = dialog?.querySelector("[data-chosen]");
  if (!line) return;
  const choice = dialog.querySelector("input[name=to]:checked")?.closest("label");
  // With where: the same service may stand there for several colleagues.
  const name = choice && [...choice.querySelector("span").childNodes].map((part) => part.textContent.trim()).filter(Boolean).join(" · ");
  line.classList.toggle("sr", !choice);
  line.textContent = choice ? line.dataset.chosen.replace("{target}", name) : line.previousElementSibling.textContent.trim();
}

document.addEventListener("change", (event) => event.target.name === "to" && tellChoice(event.target.closest("dialog")));
document.addEventListener("htmx:afterSettle", (event) => tellChoice(event.target.closest?.("dialog")));

// A search begins anew with each opening: what was looked for for somebody else must not be taken for the next one.
document.addEventListener("focusin", ({ target }) => {
  if (!target.matches("dialog input[type=search]")) return;
  target.select();
  if (!target.closest("dialog").querySelector("[name=to]")) htmx.trigger(target, "search");
});

// Nor is what was refused told to the next one.
document.addEventListener("close", ({ target }) => target.querySelector?.(".sheet-note")?.replaceChildren(), { capture: true });

// What happened is chosen, by its digit or by hand, never taken for granted: sending it without a choice says so.
document.addEventListener("keydown", ({ key, target }) => {
  if (target.matches?.("input:not([type=radio]), textarea") || !/^[1-9]$/.test(key)) return;
  const choice = document.querySelector(`dialog[open] input[aria-keyshortcuts="${key}"]`);
  if (!choice) return;
  choice.checked = true;
  choice.focus();
  choice.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("invalid", (event) => {
  const { missing } = event.target.dataset;
  if (!missing) return;
  event.preventDefault();
  const line = Object.assign(document.createElement("p"), { className: "notice warn", textContent: missing });
  event.target.closest("dialog").querySelector(".sheet-note").replaceChildren(line);
}, { capture: true });

document.addEventListener("change", ({ target }) => target.dataset?.missing && target.closest("dialog").querySelector(".sheet-note").replaceChildren());

// In a search field the arrows move the choice while somebody types. Enter never sends anybody away by accident.
document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.("dialog input[type=search]")) return;
  if (event.key === "Enter") event.preventDefault();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const dialog = event.target.closest("dialog");
  const all = [...dialog.querySelectorAll("input[name=to]")];
  if (!step || !all.length) return;
  event.preventDefault();
  const next = all[(all.findIndex((each) => each.checked) + step + all.length) % all.length];
  next.checked = true;
  next.closest("label").scrollIntoView({ block: "nearest" });
  tellChoice(dialog);
});

// Acts go by themselves, so that the page, its focus and its dialogs stay; without scripts they are ordinary forms.
function note(html) {
  const place = document.querySelector("dialog[open] .sheet-note") ?? document.getElementById("notice");
  place.innerHTML = html;
  place.scrollIntoView({ block: "nearest" });
}

function succeeded(form, html) {
  form.closest("dialog")?.close(); // only its own: the push may have been faster, and the next dialog be open already
  document.getElementById("notice").replaceChildren();
  const answer = new DOMParser().parseFromString(html, "text/html");
  const parts = {};
  answer.querySelectorAll("body > [id]").forEach((part) => (parts[part.id] = part.innerHTML));
  delete parts["counter-said"];
  apply({ parts });
  say(answer.getElementById("counter-said")?.textContent.trim() ?? "");
  if (document.activeElement === document.body) document.getElementById("content").focus({ preventScroll: true });
}

// Acts after which the visitor is gone: what was typed and not sent goes with them.
const LEAVING = /\/(finish|park|transfer|no-show|put-back)$/;

async function act(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  if (LEAVING.test(form.action)) body.set("note", document.querySelector("[data-note]")?.value ?? "");
  const response = await fetch(form.action, {
    method: "POST",
    body,
    headers: { "HX-Request": "true", "X-XSRF-TOKEN": token() },
  });
  if (response.ok && button?.value === "leave") leave();
  else if (response.headers.has("HX-Redirect")) location.assign(response.headers.get("HX-Redirect"));
  else if (response.ok) {
    form.reset();
    succeeded(form, await response.text());
  } else {
    note(await response.text());
  }
}

// Signing out with somebody called or being served is asked about first.
const signOut = () => document.querySelector("form[action$='/sign-out']");

function leave() {
  signOut().submit();
}

document.addEventListener("click", async (event) => {
  if (!event.target.closest("[data-leaves]")) return;
  const field = document.querySelector("[data-note]");
  if (field.value.trim()) await act(field.form);
  leave();
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const asks = form === signOut() && document.getElementById("leave");
  if (asks) {
    event.preventDefault();
    asks.showModal();
  }
  if (!form.matches("[data-act]")) return;
  event.preventDefault();
  if (form.getAttribute("aria-busy") === "true") return;
  form.setAttribute("aria-busy", "true");
  try {
    await act(form, event.submitter);
  } catch {
    note(document.getElementById("unsent").innerHTML);
  } finally {
    form.removeAttribute("aria-busy");
  }
});
