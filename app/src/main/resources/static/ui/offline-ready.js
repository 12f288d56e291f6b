// On every page of a paired kiosk: keeps it ready for being cut off, and sees to it that it never leaves its own pages, whose
// worker knows what to do when the server is silent. Needs a secure address (https, or this machine): without it, nothing happens.
import { meetAlone } from "/ui/offline-send.js";
import { kiosk, lostQuestions, unknown, untold } from "/ui/offline-store.js";
import { showUntold } from "/ui/offline-untold.js";

const EVERY = 50_000;
const PAGES_EVERY = 600_000;
const PATIENCE = 5_000;

// Forms that lead out of the kiosk's pages and back (language, back to the start): cut off, they lead to its first page.
function stayInside() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const action = new URL(event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action);
    if (event.defaultPrevented || action.pathname.startsWith(kiosk)) return;
    event.preventDefault();
    const answer = await fetch(action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)), signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    location.assign(answer?.ok ? answer.url : kiosk);
  });
}

function due(name, every) {
  const since = Date.now() - Number(localStorage[name + kiosk] ?? 0);
  return since < 0 || since > every;
}

const done = (name) => (localStorage[name + kiosk] = Date.now());

/** Whether the worker has all pages. A worker that is stopped half-way says nothing. */
const keepPages = (worker) => new Promise((said) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => said(data);
  worker.postMessage("keep", [port2]);
});

async function keepReady() {
  await navigator.serviceWorker.register(kiosk + "/worker.js", { scope: kiosk });
  navigator.storage.persist?.();
  showUntold(await unknown());
  if (!due("offline-met", EVERY) && (await untold()).length + (await lostQuestions()).length === 0) return;
  if ((await meetAlone()) !== "met") return;
  showUntold(await unknown());
  done("offline-met");
  const worker = (await navigator.serviceWorker.ready).active;
  const wanted = due("offline-pages", PAGES_EVERY) || !navigator.serviceWorker.controller;
  if (wanted && (await keepPages(worker))) done("offline-pages");
}

if (kiosk && navigator.serviceWorker) {
  localStorage["kiosk-lang"] = document.documentElement.lang;
  stayInside();
  keepReady().catch((reason) => console.warn("not ready to be cut off:", reason.message));
}
