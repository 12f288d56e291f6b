// A display beside its calls: pictures and videos one after another, and a new layout as soon as the manager has saved it.
//   <section data-playlist="12">  <span data-src="…" data-video>  …   pictures stay 12 seconds, videos play to their end
// What does not load is left out; when nothing loads, or there is nothing, the numbers take the whole screen.
const LOADING = 10_000;
const STUCK = 10_000;
const LEAST = 3_000;
const TRY_AGAIN = 60_000;
const RELOAD_PAUSE = 30_000;

const shelf = document.querySelector("[data-playlist]");
const wait = (millis) => new Promise((done) => setTimeout(done, millis));

function within(millis, promise) {
  let timer;
  const late = new Promise((done, failed) => (timer = setTimeout(() => failed(new Error("too late")), millis)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const event = (target, name) =>
  new Promise((done, failed) => {
    target.addEventListener(name, done, { once: true });
    target.addEventListener("error", () => failed(new Error("unreadable")), { once: true });
  });

function made(item) {
  const isVideo = "video" in item.dataset;
  const element = document.createElement(isVideo ? "video" : "img");
  if (isVideo) {
    element.muted = true; // calls must be heard
    element.playsInline = true;
    element.preload = "auto";
  }
  element[isVideo ? "ariaLabel" : "alt"] = item.dataset.name;
  return element;
}

async function loaded(item) {
  const element = made(item);
  const ready = event(element, element.matches("video") ? "canplay" : "load");
  element.src = item.dataset.src;
  try {
    await within(LOADING, ready);
  } catch (reason) {
    dropped(element);
    throw reason;
  }
  return element;
}

// A video that is out of sight goes on loading unless it is told not to.
function dropped(element) {
  element.remove();
  element.removeAttribute("src");
  if (element.matches("video")) element.load();
}

// A video that neither plays on nor ends has got stuck, on a cut network or a tired decoder.
function played(video) {
  return new Promise((done) => {
    let seen = -1;
    const look = setInterval(() => (video.currentTime === seen ? end() : (seen = video.currentTime)), STUCK);
    const end = () => {
      clearInterval(look);
      done();
    };
    video.addEventListener("ended", end, { once: true });
    video.addEventListener("error", end, { once: true });
    video.play().catch(end);
  });
}

function open(hasMedia) {
  shelf.hidden = !hasMedia;
  document.body.classList.toggle("with-media", hasMedia);
}

async function show(element) {
  const before = shelf.querySelector("img, video");
  shelf.append(element);
  if (before) dropped(before);
  open(true);
  // A video that doesn't play must not be tried again without a pause.
  if (element.matches("video")) await Promise.all([played(element), wait(LEAST)]);
  else await wait(Number(shelf.dataset.playlist) * 1000);
}

// Shown at least once in a round?
async function round(items) {
  let any = false;
  for (const item of items) {
    try {
      const element = await loaded(item);
      any = true;
      await show(element);
    } catch (reason) {
      console.info("left out: " + item.dataset.name + " (" + reason.message + ")");
    }
  }
  return any;
}

async function run() {
  const items = [...shelf.querySelectorAll("[data-src]")];
  for (;;) {
    if (await round(items)) continue;
    open(false);
    await wait(TRY_AGAIN);
  }
}

// Whatever the page was made for, it is loaded anew when its layout is another one now; once in a while at most. What comes
// earlier waits: it is told only once. While the server is away the page keeps what it shows. What it is made of is fetched
// first: a browser keeps scripts and styles for an hour, those of another release, too.
const PARTS = /\.(js|css|svg|woff2)$/;
let later;
async function reload() {
  try {
    const loaded = performance.getEntriesByType("resource").map((part) => part.name);
    const parts = new Set(loaded.filter((name) => PARTS.test(new URL(name).pathname)));
    const fresh = (address) => fetch(address, { cache: "reload" });
    const answers = await within(LOADING, Promise.all([location.href, ...parts].map(fresh)));
    if (answers.some((answer) => answer.status >= 500)) throw new Error("away");
    sessionStorage.reloaded = String(Date.now());
    location.reload();
  } catch {
    later = setTimeout(reload, RELOAD_PAUSE);
  }
}

function follow(screen) {
  screen.addEventListener("live:changed", () => {
    clearTimeout(later);
    const now = screen.textContent.trim();
    if (!now || now === screen.dataset.screen) return;
    const rest = Number(sessionStorage.reloaded ?? 0) + RELOAD_PAUSE - Date.now();
    later = setTimeout(reload, Math.min(RELOAD_PAUSE, Math.max(0, rest))); // a clock that was put back must not stop it
  });
}

if (shelf) run();
const screen = document.getElementById("screen");
if (screen) follow(screen);
