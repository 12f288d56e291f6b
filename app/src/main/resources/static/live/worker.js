// The browser's streams of a mall, as few as can be, shared by all its tabs: a browser opens six connections to a host at most.
// Each tab says what it watches; the stream is opened again when that changes, or when nothing was heard for too long.
const QUIET_TOO_LONG = 45_000; // the server beats every 20 seconds
const tabs = new Map(); // port → { topics, address, seen }
const streams = new Map(); // address and lane → { source, address, lane, wanted, heard }

const kind = (topic) => topic.split(":")[0];

// What comes says of which kind it is, not of whom: two tickets or two displays in two tabs go by two streams.
function lanes(address) {
  const topics = new Set();
  for (const tab of tabs.values()) {
    if (tab.address === address) tab.topics.forEach((topic) => topics.add(topic));
  }
  const lanes = [];
  for (const topic of [...topics].sort()) {
    const free = lanes.find((lane) => !lane.some((other) => kind(other) === kind(topic)));
    if (free) free.push(topic);
    else lanes.push([topic]);
  }
  return lanes;
}

function tell(stream, message, about = stream.wanted) {
  for (const [port, tab] of tabs) {
    if (tab.address === stream.address && tab.topics.some((topic) => about.includes(topic))) port.postMessage(message);
  }
}

function close(key) {
  streams.get(key)?.source.close();
  return streams.delete(key);
}

function refresh(address) {
  const wanted = lanes(address);
  let changed = false;
  for (const [key, stream] of [...streams]) {
    if (stream.address === address && stream.lane >= wanted.length) changed = close(key);
  }
  wanted.forEach((topics, lane) => (changed = run(address, lane, topics) || changed));
  return changed;
}

function run(address, lane, topics) {
  const key = address + " " + lane;
  if (streams.get(key)?.wanted.join(" ") === topics.join(" ")) {
    return false;
  }
  close(key);
  const source = new EventSource(address + "?" + topics.map((topic) => "v=" + encodeURIComponent(topic)).join("&"));
  const stream = { source, address, lane, wanted: topics, heard: Date.now() };
  const hear = (message, about) => {
    stream.heard = Date.now();
    tell(stream, message, about);
  };
  source.addEventListener("parts", (event) => {
    const frame = JSON.parse(event.data);
    hear({ frame }, topics.filter((topic) => kind(topic) === frame.topic));
  });
  source.addEventListener("beat", () => hear({ connected: true }));
  source.addEventListener("open", () => hear({ connected: true }));
  source.addEventListener("error", () => {
    tell(stream, { connected: false });
    if (source.readyState === EventSource.CLOSED && streams.get(key) === stream) {
      streams.delete(key);
      setTimeout(() => refresh(address), 5000);
    }
  });
  streams.set(key, stream);
  return true;
}

function reopen(address) {
  for (const [key, stream] of [...streams]) {
    if (stream.address === address) close(key);
  }
  refresh(address);
}

// A connection that died without a word (a laptop that slept, a switched-off access point) sends no error.
function check() {
  const now = Date.now();
  for (const [port, tab] of tabs) {
    if (now - tab.seen > 20 * 60_000) tabs.delete(port); // a tab that crashed never said goodbye
  }
  for (const [key, stream] of [...streams]) {
    if (now - stream.heard > QUIET_TOO_LONG) {
      tell(stream, { connected: false });
      close(key);
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
