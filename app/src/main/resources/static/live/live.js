// Keeps the parts of a page that name a topic up to date:  <main data-live="/live/ogan-ilir" data-topics="board display:A">
// One stream per browser where it has shared workers (open tabs share it), else one per page. The page says by itself
// how old it is when the stream is cut, and takes up again from where it was.
const host = document.querySelector("[data-live]");

function apply(frame) {
  for (const [id, html] of Object.entries(frame.parts)) {
    const part = document.getElementById(id);
    if (part) {
      Idiomorph.morph(part, html, { morphStyle: "innerHTML", ignoreActiveValue: true });
      htmx.process(part);
      part.dispatchEvent(new CustomEvent("live:changed", { bubbles: true }));
    }
  }
}

function say(connected) {
  const state = document.getElementById("live-state");
  if (state) {
    state.hidden = connected;
  }
  document.documentElement.dataset.connected = String(connected);
}

function receive(message) {
  if (message.frame) {
    apply(message.frame);
    say(true);
  } else {
    say(message.connected);
  }
}

function direct(address, topics) {
  const source = new EventSource(address + "?" + topics.map((t) => "v=" + encodeURIComponent(t)).join("&"));
  source.addEventListener("parts", (event) => receive({ frame: JSON.parse(event.data) }));
  source.addEventListener("open", () => receive({ connected: true }));
  source.addEventListener("error", () => receive({ connected: false }));
}

if (host) {
  const topics = host.dataset.topics.split(" ").filter(Boolean);
  if (typeof SharedWorker === "function") {
    const worker = new SharedWorker("/live/worker.js", { name: "pendopo-live" });
    worker.port.addEventListener("message", (event) => receive(event.data));
    worker.port.start();
    worker.port.postMessage({ watch: topics, address: host.dataset.live, lang: document.documentElement.lang });
    addEventListener("pagehide", () => worker.port.postMessage({ leave: true }));
    addEventListener("pageshow", (event) => {
      if (event.persisted) worker.port.postMessage({ watch: topics, address: host.dataset.live, lang: document.documentElement.lang });
    });
  } else {
    direct(host.dataset.live, topics);
  }
}
