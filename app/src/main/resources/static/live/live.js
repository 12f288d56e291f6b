// Keeps the parts of a page that name a topic up to date:  <main data-live="/live/ogan-ilir" data-topics="board display:A">
// One stream per browser where it has shared workers (open tabs share it), else one per page. The page says by itself
// how old it is when the stream is cut, and takes up again from where it was.
const host = document.querySelector("[data-live]");
// A television's own clock may be wrong: times are the server's, in the mall's zone.
const server = document.querySelector('meta[name="server-now"]');
const serverNow = Date.parse(server?.content ?? "");
const skew = Number.isNaN(serverNow) ? 0 : serverNow - Date.now();
const zone = server?.dataset.zone;
let lastHeard = new Date(Date.now() + skew);
let cut = false;

export function token() {
  const pair = document.cookie.split("; ").find((each) => each.startsWith("XSRF-TOKEN="));
  return pair ? decodeURIComponent(pair.slice("XSRF-TOKEN=".length)) : "";
}

// What is pushed is rendered once for all who watch: each browser puts its own token into the forms.
function sign(part) {
  part.querySelectorAll("input[name=_csrf]").forEach((field) => (field.value = token()));
}

const keep = {
  // An open dialog is somebody's half-done work: it stays as it is while it is about the same thing.
  beforeNodeMorphed(old, fresh) {
    if (!(old instanceof Element) || !(fresh instanceof Element)) return true;
    if (!old.matches("dialog[open]")) return true;
    if (old.dataset.about === fresh.dataset.about) return false;
    old.close();
    return true;
  },
  beforeNodeRemoved(old) {
    if (old instanceof HTMLDialogElement && old.open) old.close();
    return true;
  },
  // What the reader has done to the page: opened, ticked, typed; which of the running sentences is shown.
  beforeAttributeUpdated(name, node) {
    if (name === "open" && node.matches("dialog, details")) return false;
    if (name === "aria-current" && node.parentElement?.matches("[data-sentences]")) return false;
    if (node.closest("dialog")) return true; // a closed one begins anew
    return !(["checked", "value"].includes(name) && node.matches("input:not([type=hidden]), textarea"));
  },
};

export function apply(frame) {
  for (const [id, html] of Object.entries(frame.parts)) {
    const part = document.getElementById(id);
    if (part) {
      Idiomorph.morph(part, html, { morphStyle: "innerHTML", ignoreActiveValue: true, callbacks: keep });
      sign(part);
      htmx.process(part);
      part.dispatchEvent(new CustomEvent("live:changed", { bubbles: true }));
    }
  }
}

function say(connected) {
  const state = document.getElementById("live-state");
  document.documentElement.dataset.connected = String(connected);
  if (state && cut === connected) {
    const time = lastHeard.toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone });
    const words = state.querySelector("span");
    if (words && state.dataset.words) words.textContent = state.dataset.words.replace("{time}", document.documentElement.lang === "en" ? time.replace(".", ":") : time.replace(":", "."));
    state.hidden = connected;
  }
  cut = !connected;
}

function receive(message) {
  if (message.frame) apply(message.frame);
  if (message.frame || message.connected) lastHeard = new Date(Date.now() + skew);
  say(message.frame ? true : message.connected);
}

addEventListener("htmx:configRequest", (event) => (event.detail.headers["X-XSRF-TOKEN"] = token()));
addEventListener("htmx:afterSwap", (event) => event.target instanceof Element && sign(document));
addEventListener("htmx:oobAfterSwap", () => sign(document));

const QUIET_TOO_LONG = 45_000; // the server beats every 20 seconds

// Without shared workers: the page's own stream.
function direct(address, topics) {
  let source;
  let heard;
  const url = address + "?" + topics.map((t) => "v=" + encodeURIComponent(t)).join("&");
  const open = () => {
    source?.close();
    heard = Date.now();
    source = new EventSource(url);
    source.addEventListener("parts", (event) => {
      heard = Date.now();
      receive({ frame: JSON.parse(event.data) });
    });
    source.addEventListener("beat", () => {
      heard = Date.now();
      receive({ connected: true });
    });
    source.addEventListener("open", () => receive({ connected: true }));
    source.addEventListener("error", () => receive({ connected: false }));
  };
  open();
  return () => {
    if (Date.now() - heard > QUIET_TOO_LONG || source.readyState === EventSource.CLOSED) {
      receive({ connected: false });
      open();
    }
  };
}

function shared(address, topics) {
  const worker = new SharedWorker("/live/worker.js", { name: "pendopo-live" });
  worker.port.addEventListener("message", (event) => receive(event.data));
  worker.port.start();
  const watch = () => worker.port.postMessage({ watch: topics, address });
  watch();
  addEventListener("pagehide", () => worker.port.postMessage({ leave: true }));
  addEventListener("pageshow", (event) => event.persisted && watch());
  return () => worker.port.postMessage({ check: true });
}

if (host) {
  const topics = host.dataset.topics.split(" ").filter(Boolean);
  const check = (typeof SharedWorker === "function" ? shared : direct)(host.dataset.live, topics);
  setInterval(check, 15_000);
  // A tab that slept, or a machine that woke up, looks at once and not only at the next beat.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && check());
  addEventListener("online", check);
  addEventListener("offline", () => say(false));
}
