// The browser's one stream per mall, shared by all its tabs: a browser opens six connections to a host at most.
// Each tab says what it watches; the stream is opened again when that changes.
const tabs = new Map(); // port → { topics, address }
const streams = new Map(); // address → { source, wanted }

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
  source.addEventListener("parts", (event) => {
    const frame = JSON.parse(event.data);
    tell(address, { frame }, frame.topic);
  });
  source.addEventListener("open", () => tell(address, { connected: true }));
  source.addEventListener("error", () => {
    tell(address, { connected: false });
    if (source.readyState === EventSource.CLOSED) {
      streams.delete(address);
      setTimeout(() => refresh(address), 5000);
    }
  });
  streams.set(address, { source, wanted: topics });
  return true;
}

function reopen(address) {
  streams.get(address)?.source.close();
  streams.delete(address);
  refresh(address);
}

onconnect = (event) => {
  const port = event.ports[0];
  port.onmessage = ({ data }) => {
    if (data.watch) {
      tabs.set(port, { topics: data.watch, address: data.address });
      // A tab that joins a running stream needs the present state too.
      if (!refresh(data.address)) reopen(data.address);
    } else if (data.leave) {
      const tab = tabs.get(port);
      tabs.delete(port);
      if (tab) refresh(tab.address);
    }
  };
};
