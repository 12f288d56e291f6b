// A display that speaks:  <button data-voice="/m/ogan-ilir/display/turn" data-zone="A" data-page="…" hidden>
// It asks the server for its turn when something changed and once a minute, says one call or announcement after the other,
// and tells what it has said. A browser that wants a touch before it makes a sound gets a button for it.
import { token } from "/live/live.js";
import { large } from "./said.js";

const button = document.querySelector("[data-voice]");
const caption = document.querySelector("[data-caption]");
const audio = new Audio();
// The same screen after it was loaded again: it goes on speaking and needs not wait for itself to fall silent.
// A tab that was copied from it is another screen.
const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";
const me = (reloaded && sessionStorage.voice) || button?.dataset.page || "";
sessionStorage.voice = me;
const LONG = 95; // more does not fit on one line
const TRIES = 3;
const SLACK = 10_000;
const ASK_AGAIN = 60_000;
const AFTER_A_CUT = 5_000;
const STAND_BY = 21_000; // a little more than the server lets a call wait for a display that hears nothing
let heard = false; // whether this browser lets us be heard
let speaking = false;
let turning = false;
let again = false;
let said = null; // what was said and not yet told: kept over a cut, so that it is not said twice

function show(state) {
  button.dataset.state = state;
  button.querySelector("span").textContent = button.dataset[state];
  button.hidden = false;
}

function write(words) {
  caption.textContent = words;
  caption.classList.toggle("long", words.length > LONG);
  caption.closest("[data-captioned]").classList.toggle("speaking", words !== "");
}

function post(facts, keepalive = false) {
  return fetch(button.dataset.voice, {
    method: "POST",
    keepalive,
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
    body: JSON.stringify({ zone: button.dataset.zone, page: me, leaving: false, ...facts }),
  });
}

async function ask(said) {
  const answer = await post({ said });
  if (!answer.ok) throw new Error("turn " + answer.status);
  return answer.json();
}

// A sound that has not ended after twice its length hangs in the browser: waiting for it, the display would never speak again.
class Hangs extends Error {}

function played(sound, speed) {
  let late;
  return new Promise((done, failed) => {
    const within = (millis) => {
      clearTimeout(late);
      late = setTimeout(() => failed(new Hangs("no end")), millis);
    };
    within(SLACK);
    audio.onloadedmetadata = () => within(2000 * audio.duration + SLACK);
    audio.onended = done;
    audio.onerror = () => failed(new Error("no sound"));
    audio.src = sound;
    audio.defaultPlaybackRate = speed / 100;
    audio.playbackRate = speed / 100;
    audio.play().catch(failed);
  }).finally(() => clearTimeout(late));
}

const pause = (millis) => new Promise((done) => setTimeout(done, millis));

// An announcement that is ended meanwhile may have been a false alarm: it is not said to its end.
let saying = { id: "", written: false, ended: false };
function watch() {
  const written = document.getElementById("said-" + saying.id) !== null;
  if (saying.written && !written) {
    saying.ended = true;
    audio.pause();
    audio.onended?.();
  }
  saying.written = written; // it may be said before it is written
}

// Whether it was heard. A sound that can't be had is tried again; what is written is read all the same.
async function say(call) {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      write(call.caption);
      await played(call.sound, call.speed);
      return true;
    } catch (reason) {
      if (reason.name === "NotAllowedError") throw reason;
      if (reason instanceof Hangs) break;
      await pause(2000);
    }
  }
  audio.pause();
  return false;
}

// What this screen can't say another one may; where there is none, it tries again.
async function giveWay() {
  speaking = false;
  setTimeout(turn, STAND_BY);
  await post({ leaving: true });
}

async function turn() {
  if (turning) {
    again = true;
    return;
  }
  turning = true;
  try {
    do {
      again = false;
      const answer = await ask(said);
      said = null;
      speaking = answer.speaking;
      show(speaking ? "on" : "elsewhere");
      large(answer.say?.which.id);
      if (answer.say) {
        saying = { id: answer.say.which.id, written: false, ended: false };
        watch();
        if (!(await say(answer.say)) && !saying.ended) return await giveWay();
        if (!saying.ended) said = answer.say.which;
        again = true;
      }
    } while (again);
  } catch (reason) {
    if (reason.name === "NotAllowedError") {
      heard = false;
      show("off");
    } else if (!reason.message.startsWith("turn 4")) {
      setTimeout(turn, AFTER_A_CUT); // a refusal is no cut: it would be the same in five seconds
    }
  } finally {
    saying = { id: "", written: false, ended: false };
    write("");
    large();
    turning = false;
  }
}

// A moment of silence tells whether the browser lets a page be heard that nobody has touched.
async function mayBeHeard() {
  try {
    await played("/ui/silence.wav", 100);
    return true;
  } catch (reason) {
    return reason.name !== "NotAllowedError";
  }
}

async function begin() {
  heard = await mayBeHeard();
  if (heard) turn();
  else show("off");
}

if (button) {
  button.addEventListener("click", () => turning || begin()); // a sound to try with would cut the sentence short
  const news = () => [...document.querySelectorAll(".d-call, .d-said > *")].map((part) => part.id).join(" ");
  let newest = news();
  document.addEventListener("live:changed", () => {
    watch();
    const now = news();
    if (!heard || now === newest) return;
    newest = now;
    if (speaking) turn();
    else setTimeout(turn, STAND_BY);
  });
  setInterval(() => heard && turn(), ASK_AGAIN);
  // Another screen need not wait until this one is missed.
  addEventListener("pagehide", () => speaking && post({ leaving: true }, true));
  begin();
}
