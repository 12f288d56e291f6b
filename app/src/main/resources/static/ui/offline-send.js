// The kiosk meets the server: first it tells everything that it has given, in order, then it asks for what it needs.
// Sending again is harmless: the server knows each number once.
import { token } from "/live/live.js";
import { answered, held, keepStock, kiosk, lostQuestions, pagesKept, refused, revoke, told, untold } from "/ui/offline-store.js";

const PATIENCE = 10_000;
const REVOKED = ["sign-in-needed", "sign-in-over", "not-allowed"]; // in the server's own words: anybody on the way says 401 or 403
const UNKNOWN = "ticket-unknown"; // the only refusal that is final: after any other a number is told again

class Cut extends Error {}
class Later extends Cut {} // the server is there, but has no answer to this one yet: the others go on
class Revoked extends Error {}

// The token's cookie ends with the browser: any page brings another one.
const fetchToken = () => fetch(kiosk + "/offline/" + document.documentElement.lang, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);

async function send(path, body, again = true) {
  const answer = await fetch(kiosk + "/offline/" + path, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token() },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (!answer || answer.type === "opaqueredirect" || answer.status === 429) throw new Cut();
  if (answer.ok) return answer.status === 204 ? null : answer.json().catch(() => { throw new Cut(); });
  const code = await answer.json().then((problem) => problem.code).catch(() => null);
  if (code === "form-outdated" && again) {
    await fetchToken();
    return send(path, body, false);
  }
  if (REVOKED.includes(code)) throw new Revoked(); // whoever else is signed in to this browser: the kiosk is not
  if (!code && (answer.status > 500 || answer.status === 401)) throw new Cut(); // a gateway that doesn't let us through
  if (code !== UNKNOWN) throw new Later(); // a filter on the way, a server in between two versions: later
  return { code };
}

async function tell(ticket) {
  const { day, no, block, secret, takenAt, sure, services, quantities, group, ground } = ticket;
  const became = await send("tickets", { block, secret, takenAt, sure, services, quantities, group, ground });
  if (became?.code) return refused(ticket, became.code);
  if (!became?.state) throw new Cut(); // whoever answers so is not our server
  return told({ day, no });
}

const skip = (reason) => {
  if (!(reason instanceof Later)) throw reason;
};

async function exchange() {
  if (!token()) await fetchToken();
  for (const ticket of await untold()) await tell(ticket).catch(skip);
  for (const key of await lostQuestions()) await send("lost", { key }).then(() => answered(key)).catch(skip);
  const stock = await send("stock", { ...(await held()), pages: await pagesKept() });
  if (stock.code) throw new Cut();
  await keepStock(stock);
}

/** @returns met, cut, revoked, or broken: this browser keeps nothing */
export async function meet() {
  try {
    await exchange();
    return "met";
  } catch (reason) {
    if (reason instanceof Cut) return "cut";
    if (!(reason instanceof Revoked)) return "broken";
    await revoke().catch(() => null);
    return "revoked";
  }
}

/** Whether the server is well, asked by a browser that can keep nothing. */
export const answers = () => fetchToken().then((answer) => Boolean(answer?.ok && !answer.redirected));

/** Two pages of one kiosk don't talk at the same time. */
export const meetAlone = () => navigator.locks.request("pendopo-offline" + kiosk, { ifAvailable: true }, (mine) => (mine ? meet() : "busy"));
