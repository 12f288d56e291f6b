// The browser's one stream per mall, shared by all its tabs: a browser opens six connections to a host at most.
// Each tab says what it watches; the stream is opened again when that changes, or when nothing was heard for too long.
const QUIET_TOO_LONG = 45_000; // the server beats every 20 seconds
const tabs = new Map(); // port → { topics, address, seen }
const streams = new Map(); // address → { source, wanted, heard }

function wanted(address) {
  const topics = new Set();
  for (const tab of tabs.values()) {
    if (tab.address === address) tab.topics.forEach((topic) => topics.add(topic));
  }
  return [...topics].sort();
}

function tell(address, message, kind) {
  for (const [port, tab] of tabs) {
    if (tab.address === address && (!kind || tab.topics.some((topic) => topic.split(":")[0] === kind))) {
      port.postMessage(message);
    }
  }
}

function refresh(address) {
  const topics = wanted(address);
  const running = streams.get(address);
  if (running && running.wanted.join(" ") === topics.join(" ")) {
    return false;
  }
  running?.source.close();
  streams.delete(address);
  if (topics.length === 0) {
    return true;
  }
  const source = new EventSource(address + "?" + topics.map((topic) => "v=" + encodeURIComponent(topic)).join("&"));
  const stream = { source, wanted: topics, heard: Date.now() };
  const hear = (message, kind) => {
    stream.heard = Date.now();
    tell(address, message, kind);
  };
  source.addEventListener("parts", (event) => {
    const frame = JSON.parse(event.data);
    hear({ frame }, frame.topic);
  });
  source.addEventListener("beat", () => hear({ connected: true }));
  source.addEventListener("open", () => hear({ connected: true }));
  source.addEventListener("error", () => {
    tell(address, { connected: false });
    if (source.readyState === EventSource.CLOSED && streams.get(address) === stream) {
      streams.delete(address);
      setTimeout(() => refresh(address), 5000);
    }
  });
  streams.set(address, stream);
  return true;
}

function reopen(address) {
  streams.get(address)?.source.close();
  streams.delete(address);
  refresh(address);
}

// A connection that died without a word (a laptop that slept, a switched-off access point) sends no error.
function check() {
  const now = Date.now();
  for (const [port, tab] of tabs) {
    if (now - tab.seen > 20 * 60_000) tabs.delete(port); // a tab that crashed never said goodbye
  }
  for (const [address, stream] of streams) {
    if (now - stream.heard > QUIET_TOO_LONG) {
      tell(address, { connected: false });
      reopen(address);
    }
  }
  for (const tab of tabs.values()) refresh(tab.address);
}

onconnect = (event) => {
  const port = event.ports[0];
  port.onmessage = ({ data }) => {
    const tab = tabs.get(port);
    if (tab) tab.seen = Date.now();
    if (data.watch) {
      tabs.set(port, { topics: data.watch, address: data.address, seen: Date.now() });
      // A tab that joins a running stream needs the present state too.
      if (!refresh(data.address)) reopen(data.address);
    } else if (data.leave) {
      tabs.delete(port);
      if (tab) refresh(tab.address);
    } else if (data.check) {
      check();
    }
  };
};
