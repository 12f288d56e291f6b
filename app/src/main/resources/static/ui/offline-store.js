// What this kiosk's browser keeps for the time in which it is cut off: numbers it may give, numbers it has given, and what it
// last heard. Nothing counts as kept before the disk has it: everything here fails rather than pretend.
export const kiosk = location.pathname.match(/^\/m\/[^/]+\/kiosk/)?.[0];
const LOST = "pendopo-lost" + kiosk;
let opening;

function database() {
  opening ??= new Promise((done, failed) => {
    const request = indexedDB.open("pendopo-offline" + kiosk, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("numbers", { keyPath: ["day", "no"] });
      request.result.createObjectStore("tickets", { keyPath: ["day", "no"] });
      request.result.createObjectStore("facts");
    };
    request.onsuccess = () => {
      request.result.onclose = () => (opening = null);
      request.result.onversionchange = () => {
        request.result.close();
        opening = null;
      };
      done(request.result);
    };
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error("blocked"));
  });
  opening.catch(() => (opening = null)); // another time it may open
  return opening;
}

// One transaction over everything: two pages of this kiosk can't give the same number.
async function all(mode, work) {
  const transaction = (await database()).transaction(["numbers", "tickets", "facts"], mode, { durability: "strict" });
  const store = (name) => transaction.objectStore(name);
  const of = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  return new Promise((done, failed) => {
    let result;
    let why;
    transaction.oncomplete = () => done(result);
    transaction.onabort = () => failed(transaction.error ?? why ?? new Error("aborted"));
    work(store, of).then((value) => (result = value), (fault) => {
      why = fault;
      transaction.abort();
    });
  });
}

export const facts = () => all("readonly", (store, of) => of(store("facts").get("stock")));
export const tickets = () => all("readonly", (store, of) => of(store("tickets").getAll()));
export const untold = async () => (await tickets()).filter((one) => !one.refused);

// Numbers that the server doesn't know: reception reads them off. A day later nobody stands here with one any more.
const SHOWN = 24 * 3_600_000;
const shown = (ticket) => Math.abs(Date.now() - ticket.refusedAt) < SHOWN;
export const unknown = async () => (await tickets()).filter((one) => one.refused && shown(one));
export const left = (day) => all("readonly", async (store, of) => (await of(store("numbers").getAll())).filter((one) => one.day === day).length);

// What this browser has of a day, for the question for more. Its key stays the same until an answer is kept: what was lost on
// its way comes again. How far the day had been reserved is proven to a server that was brought back from a backup and forgot.
export const held = () => all("readwrite", async (store, of) => {
  const day = (await of(store("facts").get("stock")))?.day ?? "1970-01-01";
  const numbers = (await of(store("numbers").getAll())).filter((one) => one.day === day);
  const tickets = (await of(store("tickets").getAll())).filter((one) => !one.refused);
  const top = await of(store("facts").get("highest"));
  const key = (await of(store("facts").get("asking"))) ?? crypto.randomUUID();
  store("facts").put(key, "asking");
  const blocks = [...new Set(numbers.map((one) => one.block).filter(Boolean))];
  return { day, left: numbers.length, untold: tickets.length > 0, key, blocks, highest: top?.day === day ? { no: top.no, proof: top.proof } : null };
});

// What the server said: other days' numbers go, those of blocks that it doesn't know, and those that the mall no longer wants kept.
export const keepStock = ({ numbers, highest, unknown = [], ...stock }) => all("readwrite", async (store, of) => {
  numbers.forEach((one) => store("numbers").put({ ...one, day: stock.day }));
  const known = (await of(store("numbers").getAll())).filter((one) => one.day === stock.day && !unknown.includes(one.block));
  store("numbers").clear();
  known.slice(0, stock.most).forEach((one) => store("numbers").put(one));
  if (highest) store("facts").put({ day: stock.day, ...highest }, "highest");
  store("facts").delete("asking");
  store("facts").put(stock, "stock");
  store("facts").put({ at: stock.now, device: Date.now(), sure: true }, "tick");
});

// The next number with what was wished, in one piece: null when none is left.
export const give = (day, wish) => all("readwrite", async (store, of) => {
  const number = (await of(store("numbers").getAll())).find((one) => one.day === day);
  if (!number) return null;
  store("numbers").delete([day, number.no]);
  store("tickets").put({ ...number, ...wish });
  return number;
});

export const told = (ticket) => all("readwrite", async (store) => void store("tickets").delete([ticket.day, ticket.no]));
export const refused = (ticket, code) => all("readwrite", async (store) => void store("tickets").put({ ...ticket, refused: code, refusedAt: Date.now() }));

// A kiosk that was revoked gives nothing more; what it gave and has not told stays, for reception to read off.
export const revoke = () => all("readwrite", async (store) => {
  store("numbers").clear();
  store("facts").put({ revoked: true }, "stock");
});

export const tick = () => all("readonly", (store, of) => of(store("facts").get("tick")));
export const keepTick = (value) => all("readwrite", async (store) => void store("facts").put(value, "tick"));

// Questions that went out and whose answer never came: the worker notes them, whatever page is open.
export async function lostQuestions() {
  const cache = await caches.open(LOST);
  const entries = await Promise.all((await cache.keys()).map(async (request) => [request, await (await cache.match(request)).text()]));
  return entries.filter(([, state]) => state === "lost").map(([request]) => new URL(request.url).pathname.slice(1));
}

// The worker's mark on a whole set of pages.
export const pagesKept = async () => Boolean(await caches.match(kiosk + "/offline/whole"));

export const answered = async (key) => void (await (await caches.open(LOST)).delete("/" + key));
