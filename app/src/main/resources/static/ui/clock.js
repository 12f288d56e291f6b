// Clocks and timers that follow the server's time, not the (often wrong) clock of a television or kiosk.
//   <meta name="server-now" content="2025-02-12T02:54:00Z">               the server's time when the page was made
//   <time data-clock data-zone="Asia/Jakarta" data-zone-name="WIB">       09.54 WIB, in English 09:54 WIB
//   <time data-since="2025-02-12T02:50:00Z" data-usual="9" data-late="18">   04:12, .over past usual minutes, .late past late
//   <span data-until="…">                                                 counts down to 00:00
const loaded = performance.now();
const meta = document.querySelector('meta[name="server-now"]');
let started = meta ? Date.parse(meta.content) : Date.now();

const dot = document.documentElement.lang === "en" ? ":" : ".";

export function now() {
  return started + (performance.now() - loaded);
}

// A page that the browser has kept learns the time from elsewhere.
export function settle(time) {
  started = time - (performance.now() - loaded);
  tick();
}

function minutesAndSeconds(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const two = (value) => String(value).padStart(2, "0");
  const short = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${short}` : short;
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function tick() {
  const time = now();
  document.querySelectorAll("[data-clock]").forEach((it) => {
    const parts = new Intl.DateTimeFormat("id-ID", {
      hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: it.dataset.zone || undefined,
    }).formatToParts(time);
    const part = (type) => parts.find((each) => each.type === type).value;
    write(it, `${part("hour")}${dot}${part("minute")} ${it.dataset.zoneName ?? ""}`.trim());
  });
  document.querySelectorAll("[data-since]").forEach((it) => {
    const passed = time - Date.parse(it.dataset.since);
    write(it, minutesAndSeconds(passed));
    it.classList.toggle("late", passed > Number(it.dataset.late ?? Infinity) * 60_000);
    it.classList.toggle("over", passed > Number(it.dataset.usual ?? Infinity) * 60_000);
  });
  document.querySelectorAll("[data-until]").forEach((it) => write(it, minutesAndSeconds(Date.parse(it.dataset.until) - time)));
}

export function startClocks() {
  tick();
  setInterval(tick, 1000);
  // What has just come into the page must not show another time for a second.
  ["htmx:afterSwap", "htmx:oobAfterSwap", "live:changed"].forEach((change) => document.addEventListener(change, tick));
}
