// The browser's streams of a mall, as few as can be, shared by all its tabs: a browser opens six connections to a host at most.
// Each tab says what it watches; the stream is opened again when that changes, or when nothing was heard for too long.
const QUIET_TOO_LONG = 45_000; // the server beats every 20 seconds
const TOPICS_AT_MOST = 20; // that the server takes for one stream
const tabs = new Map(); // port → { topics, address, seen, alone }
const streams = new Map(); // address and lane → { source, address, lane, wanted, heard }

const kind = (topic) => topic.split(":")[0];

const here = (address) => [...tabs.values()].filter((tab) => tab.address === address);

// All tabs share one stream; those of a stream that was refused have one each, until it is known whose topic is at fault.
function lanes(address) {
  const lanes = [];
  const shared = [...new Set(here(address).filter((tab) => !tab.alone).flatMap((tab) => tab.topics))].sort();
  for (let first = 0; first < shared.length; first += TOPICS_AT_MOST) lanes.push(shared.slice(first, first + TOPICS_AT_MOST));
  return lanes.concat(here(address).filter((tab) => tab.alone).map((tab) => tab.topics));
}

// A frame says of which kind it is and which version it brings; its id names the version of each of the stream's topics, in
// their order. Two topics of a kind with the same version look the same: each may take the other's.
function about(topics, frame, id) {
  const versions = id.split(".");
  return topics.filter((topic, at) => kind(topic) === frame.topic && versions[at] === frame.version);
}

const alone = (stream) => here(stream.address).filter((tab) => tab.alone && tab.topics.join(" ") === stream.wanted.join(" "));

// One topic that the server refuses, refuses the stream of all who share it.
function refused(stream) {
  const sharing = here(stream.address).filter((tab) => !tab.alone && tab.topics.some((topic) => stream.wanted.includes(topic)));
  if (alone(stream).length === 0 && sharing.length > 1) sharing.forEach((tab) => (tab.alone = true));
}

// Whoever was taken alone shares again.
function taken(stream) {
  const back = alone(stream);
  back.forEach((tab) => (tab.alone = false));
  if (back.length) setTimeout(() => refresh(stream.address), 1000);
}

function tell(stream, message, topics = stream.wanted) {
  for (const [port, tab] of tabs) {
    if (tab.address === stream.address && tab.topics.some((topic) => topics.includes(topic))) port.postMessage(message);
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
  const hear = (message, whose) => {
    stream.heard = Date.now();
    tell(stream, message, whose);
  };
  source.addEventListener("parts", (event) => {
    const frame = JSON.parse(event.data);
    hear({ frame }, about(topics, frame, event.lastEventId));
  });
  source.addEventListener("beat", () => hear({ connected: true }));
  source.addEventListener("open", () => {
    hear({ connected: true });
    taken(stream);
  });
  source.addEventListener("error", () => {
    tell(stream, { connected: false });
    if (source.readyState === EventSource.CLOSED && streams.get(key) === stream) {
      streams.delete(key);
      refused(stream);
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
