// The kiosk's page while it is cut off: shows what was open when the server was last heard, gives the next number of its block,
// and goes back to the ordinary page as soon as the server has been told everything.
import { settle } from "/ui/clock.js";
import { startTime, sure, time } from "/ui/offline-clock.js";
import { asks, fits, startFind, tellFound } from "/ui/offline-find.js";
import { answers, meetAlone } from "/ui/offline-send.js";
import { facts, give, kiosk, left, tickets, unknown } from "/ui/offline-store.js";
import { showUntold } from "/ui/offline-untold.js";
import { settleSteppers } from "/ui/stepper.js";

const TRY_AGAIN = 10_000;
const LOOK_AGAIN = 20_000;
const IDLE = 60_000;
const lang = document.documentElement.lang;
const form = document.getElementById("choose");
const button = document.querySelector("footer button[form=choose]");
const zone = document.querySelector('meta[name="server-now"]').dataset.zone;
const tiles = [...form.querySelectorAll("label.tile[data-name]")];
let stock;
let giving = false;
let taken = false;
let narrowed = false;
let touched = performance.now();

const words = (moment, how) => {
  const said = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "id-ID", { ...how, timeZone: zone, hourCycle: "h23" }).format(moment);
  return lang === "en" ? said : said.replace(/(\d\d):(\d\d)/, "$1.$2");
};
const clock = (moment) => words(moment, { hour: "2-digit", minute: "2-digit" });
const day = (moment) => words(moment, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const chosen = () => tiles.filter((tile) => tile.control.checked);
const asking = (tile) => (tile.nextElementSibling?.matches(".k-quantity") ? tile.nextElementSibling : null);

// For how many people or files: asked beside each chosen service.
function ask(tile, many = 1) {
  const name = tile.dataset.name;
  const part = document.getElementById("quantity").content.cloneNode(true);
  part.querySelectorAll("[aria-label]").forEach((one) => one.setAttribute("aria-label", one.getAttribute("aria-label").replace("{name}", name)));
  part.querySelector("input").value = many;
  tile.after(part);
  settleSteppers();
}

function quantity(tile) {
  const input = asking(tile).querySelector("input");
  return Math.min(Number(input.max), Math.max(1, Math.trunc(input.valueAsNumber) || 1));
}

// Why nothing can be given now: null when something can.
async function why() {
  if (stock?.revoked) return "revoked";
  if (!stock?.most) return "unready";
  if (time() >= stock.ends || (await left(stock.day)) === 0) return "used";
  return stock.services.some(isOpen) ? null : "closed";
}

const isOpen = (service) => service.from <= time() && time() < service.until;

function stop(reason) {
  document.getElementById("stopped").hidden = !reason;
  document.querySelectorAll("[data-why]").forEach((line) => (line.hidden = line.dataset.why !== reason));
  document.querySelectorAll("[data-choosing]").forEach((part) => (part.hidden = Boolean(reason) || taken));
  document.querySelectorAll("[data-taken]").forEach((part) => (part.hidden = !taken));
}

async function look() {
  stock = await facts();
  if (!(await startedTime)) return stop("unready");
  settle(time());
  const open = new Set((stock?.services ?? []).filter(isOpen).map((service) => service.id));
  for (const tile of tiles) if (!open.has(tile.control.value)) tile.control.checked = false;
  narrow(open);
  const reason = await why();
  showUntold(await (reason === "revoked" ? tickets() : unknown()));
  if (stock?.now) hear();
  stop(reason);
  count();
}

// What is open and fits what somebody looks for; what is chosen stays, and everything when nothing fits.
function narrow(open) {
  const offered = (tile) => open.has(tile.control.value);
  const found = asks() && tiles.some((tile) => offered(tile) && fits(tile));
  for (const tile of tiles) tile.hidden = !offered(tile) || (found && !tile.control.checked && !fits(tile));
  form.querySelectorAll("details:has(label.tile[data-name])").forEach((agency) => {
    agency.hidden = !agency.querySelector("label.tile[data-name]:not([hidden])");
    agency.querySelector("summary small").hidden = found; // it counts all of them
    if (found !== narrowed) agency.open = found;
  });
  form.querySelector(".k-agencies + p").hidden = found; // those that don't fit aren't closed
  narrowed = found;
  tellFound(found);
}

function hear() {
  const state = document.getElementById("heard");
  const today = day(stock.now) === day(time());
  const text = today ? state.dataset.words : state.dataset.yesterday;
  state.querySelector("span").textContent = text.replace("{time}", clock(stock.now)).replace("{day}", day(stock.now));
}

function count() {
  for (const tile of tiles) {
    if (!tile.control.checked) asking(tile)?.remove();
    else if (!asking(tile)) ask(tile);
  }
  const n = chosen().length;
  const label = document.querySelector("[data-chosen]");
  button.disabled = n === 0;
  label.textContent = (n === 1 ? label.dataset.chosenOne : label.dataset.chosen).replace("{n}", String(n));
  const full = n >= Number(form.dataset.most);
  tiles.forEach((tile) => (tile.control.disabled = full && !tile.control.checked));
}

async function take() {
  const stops = chosen();
  const filled = new FormData(form);
  const wish = {
    takenAt: time(),
    sure: sure(),
    services: stops.map((tile) => tile.control.value),
    quantities: stops.map(quantity),
    group: filled.get("group") || null,
    ground: filled.has("ground"),
  };
  const reason = await why();
  if (reason) return stop(reason);
  const number = await give(stock.day, wish);
  if (number) show(number, wish, stops);
  else stop("used");
}

function show(number, wish, stops) {
  document.querySelectorAll("[data-number]").forEach((place) => {
    place.textContent = number.number;
    place.classList.toggle("long", number.number.length > 5);
  });
  document.querySelectorAll("[data-qr]").forEach((code) => {
    code.setAttribute("viewBox", `0 0 ${number.size} ${number.size}`);
    code.firstElementChild.setAttribute("d", number.path);
  });
  document.querySelector("[data-when]").textContent = `${day(wish.takenAt)} · ${clock(wish.takenAt)}`;
  stops.forEach((tile, at) => {
    const line = document.getElementById("stop").content.cloneNode(true);
    line.querySelector(".mark-no").textContent = at + 1;
    const many = wish.quantities[at];
    const name = tile.dataset.name + (many > 1 ? ` × ${many}` : "");
    line.querySelector(".stop-name").textContent = name;
    line.querySelector(".stop-note").textContent = `${tile.dataset.agency} · ${tile.dataset.place}`;
    document.querySelector("[data-stops]").append(line);
    const printed = document.createElement("li");
    printed.append(Object.assign(document.createElement("strong"), { textContent: name }), document.createElement("br"), `${tile.dataset.agency} · ${tile.dataset.place}`);
    document.querySelector("[data-slip-stops]").append(printed);
  });
  taken = true;
  stop(null);
  document.getElementById("content").focus();
  scrollTo(0, 0);
}

function finish() {
  localStorage["kiosk-lang"] = "id";
  location.assign(kiosk + "/offline/id");
}

function startIdle() {
  ["pointerdown", "keydown", "scroll", "input"].forEach((kind) => addEventListener(kind, () => (touched = performance.now()), { passive: true }));
  setInterval(() => {
    if (performance.now() - touched > IDLE && (taken || chosen().length || asks() || lang !== "id")) finish();
  }, 1000);
}

// Whoever stands here first finishes; then the kiosk is an ordinary one again.
async function meet() {
  try {
    const how = await meetAlone();
    const well = how === "met" || (how === "broken" && (await answers()));
    if (well && !taken && chosen().length === 0) location.replace(kiosk);
    if (how === "revoked") await look();
  } catch {
    broken();
  } finally {
    setTimeout(meet, TRY_AGAIN);
  }
}

const broken = () => stop("storage");
const startedTime = startTime();

form.addEventListener("change", count);
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (giving) return;
  giving = true;
  await take().catch(broken);
  giving = false;
});
document.querySelector("[data-finish]").addEventListener("click", finish);
document.querySelector("[data-paper]").addEventListener("click", () => print());
document.querySelectorAll(".languages a").forEach((link) => link.addEventListener("click", () => (localStorage["kiosk-lang"] = link.hreflang)));
document.querySelector(".slip").classList.toggle("slip-58", document.cookie.includes("paper=58"));

if (localStorage["kiosk-lang"] && localStorage["kiosk-lang"] !== lang) {
  location.replace(kiosk + "/offline/" + localStorage["kiosk-lang"] + location.search);
} else {
  const begun = new URLSearchParams(location.search);
  tiles.filter((tile) => begun.getAll("s").includes(tile.control.value)).forEach((tile) => {
    tile.control.checked = true;
    tile.closest("details").open = true;
    ask(tile, begun.get("n-" + tile.control.value) ?? 1);
  });
  look().catch(broken);
  setInterval(() => taken || look().catch(broken), LOOK_AGAIN);
  startFind(() => look().catch(broken));
  startIdle();
  meet();
}
