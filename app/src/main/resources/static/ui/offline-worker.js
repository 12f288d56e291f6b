// The kiosk's worker: when the server is silent, the kiosk's pages lead to the one that this browser keeps. Nothing else is
// kept, and no page but the kiosk's is touched.
const kiosk = new URL(registration.scope).pathname;
const PAGES = "pendopo-pages" + kiosk + "@"; // and when it was fetched
const WHOLE = kiosk + "/offline/whole"; // what comes last into a cache: one without it was never finished
const LOST = "pendopo-lost" + kiosk;
const REMEMBERED = 50;
const BAD_GATEWAY = [502, 503, 504];
const NAMED = /(?:href=|src=|from |import |url\()["']([^"'\s#]+)/g;
const UNKNOWN = 401; // from the server, whose kiosk was revoked, or from whoever is on the way: the page that it leads to asks
let cut = false;
let inUse;
let keeping = null;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data !== "keep") return;
  keeping ??= keep().catch(() => false).finally(() => (keeping = null));
  event.waitUntil(keeping.then((kept) => event.ports[0]?.postMessage(kept)));
});

// The page in every language, and whatever those pages name: styles, scripts, letters, icons. All or nothing: a new cache is
// filled beside the old one, which serves until then.
async function keep() {
  const found = new Map();
  const ahead = [kiosk + "/offline/id"];
  while (ahead.length) {
    const path = ahead.pop();
    if (found.has(path)) continue;
    const answer = await fetch(path, { cache: "no-cache" });
    if (!answer.ok || answer.redirected) return false;
    found.set(path, answer.clone());
    if (!/html|css|javascript/.test(answer.headers.get("Content-Type"))) continue;
    for (const [, named] of (await answer.text()).matchAll(NAMED)) {
      const url = new URL(named, location.origin + path);
      const ours = /\.(css|js|svg|woff2)$/.test(url.pathname) || (url.pathname.startsWith(kiosk) && /\/offline\/[a-z]{2}$/.test(url.pathname));
      if (url.origin === location.origin && ours) ahead.push(url.pathname);
    }
  }
  const name = PAGES + Date.now();
  const cache = await caches.open(name);
  try {
    for (const [path, answer] of found) await cache.put(path, answer);
    await cache.put(WHOLE, new Response());
  } catch (full) {
    await caches.delete(name);
    throw full;
  }
  inUse = name;
  for (const old of await sets()) if (old !== name) await caches.delete(old);
  return true;
}

const sets = async () => (await caches.keys()).filter((name) => name.startsWith(PAGES)).sort().reverse();

async function lastWhole() {
  for (const name of await sets()) if (await caches.match(WHOLE, { cacheName: name })) return name;
}

async function kept(path) {
  inUse ??= await lastWhole();
  return inUse && caches.match(path, { cacheName: inUse });
}

function within(answer, patience) {
  return Promise.race([answer, new Promise((_, late) => setTimeout(() => late(new Error("silent")), patience))]);
}

// A number that was asked for. Until its answer is on the screen nobody has seen it ("open", "lost" when none came any more);
// once it was, the same question asked again is no new one ("seen").
const questions = async () => {
  const cache = await caches.open(LOST);
  return Promise.all((await cache.keys()).map(async (request) => [new URL(request.url).pathname, await (await cache.match(request)).text()]));
};

async function note(question, state) {
  await (await caches.open(LOST)).put(question, new Response(state));
}

async function ask(key) {
  const known = await questions();
  if (known.some(([question, state]) => question === "/" + key && state === "seen")) return;
  const old = known.filter(([, state]) => state === "seen").slice(0, -REMEMBERED);
  for (const [question] of old) await forget(question);
  await note("/" + key, "open");
}

async function forget(question) {
  await (await caches.open(LOST)).delete(question);
}

async function settle(state) {
  for (const [question, before] of await questions()) if (before === "open") await note(question, state);
}

async function go(request) {
  const url = new URL(request.url);
  const alone = await (url.pathname.startsWith(kiosk + "/offline/") && kept(url.pathname));
  if (alone) {
    cut = true;
    return alone;
  }
  const takes = request.method === "POST" && url.pathname === kiosk + "/take";
  const form = request.method === "POST" ? await request.clone().formData() : null;
  const follows = url.pathname.startsWith(kiosk + "/ticket/");
  if (!takes && !follows) await settle("lost");
  if (takes) await ask(form.get("key"));
  try {
    const answer = await within(fetch(request), request.method === "POST" || url.searchParams.has("wait") ? 20_000 : 5_000);
    const unknown = answer.status === UNKNOWN && (await kept(kiosk + "/offline/id"));
    if (unknown || BAD_GATEWAY.includes(answer.status)) throw new Error("silent");
    if (follows && answer.ok) await settle("seen");
    // A no was read, and nothing was taken: the same question may be asked again, with less in it.
    if (takes && answer.type !== "opaqueredirect" && answer.status < 500) await forget("/" + form.get("key"));
    cut = false;
    return answer;
  } catch (reason) {
    if (request.signal.aborted) throw reason; // somebody tapped twice: the second question is the same one
    await settle("lost");
    if (!(await kept(kiosk + "/offline/id"))) throw reason;
    return leadAway([...url.searchParams.getAll("s"), ...(form?.getAll("s") ?? [])]);
  }
}

function leadAway(chosen) {
  return Response.redirect(kiosk + "/offline/id" + (chosen.length ? "?" + new URLSearchParams(chosen.map((one) => ["s", one])) : ""));
}

async function thing(request) {
  const path = new URL(request.url).pathname;
  const own = await kept(path);
  if (!own) return fetch(request);
  if (cut) return own;
  return within(fetch(request), 4_000).catch(() => own);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.respondWith(go(request));
  else if (["style", "script", "font", "image"].includes(request.destination)) event.respondWith(thing(request));
});
