// Listening instead of reading: the page is heard one thing at a time, by a keypad of arrows, Enter, back and help (some
// have figures, too). Begun by a key of the keypad or by button[data-listen]; it lasts until the visit at the kiosk is
// over, over all its pages. A screen reader needs none of it: the focus stands on the real controls.
//   <div id="listen" hidden data-place="{n} of {all}" data-…>   the words, the line that is being said, buttons for the voice
import { control, heading, isChoice, items, state, text } from "/ui/kiosk-items.js";
import { canRead, hush, say, tell } from "/ui/kiosk-voice.js";

const root = document.documentElement;
const bar = document.getElementById("listen");
const words = bar?.dataset;
const line = bar?.querySelector("[data-line]");
const idle = document.querySelector("form[data-idle]");
const RATES = [0.6, 0.8, 1, 1.25, 1.5, 1.8];
const USUAL = 2;
const PATIENCE = { idle: 240, warn: 90 };
const ASK_AGAIN = 20_000;
const BURST = 110; // milliseconds: a scanner's signs follow each other faster, a finger's don't

let on = false;
let inside = null;
let current = null;
let before = null;
let helped = false;
let figure = 0;
let touched = false;
const rate = () => RATES[Number(sessionStorage["kiosk.rate"] ?? USUAL)];

const show = (words) => (line.textContent = words);
const speak = (...parts) => say(parts.filter(Boolean), rate(), show);

/** A fixed sentence: as text where there is a voice, else as the server's clip. */
async function sentence(name, written) {
  return (await canRead()) ? written : { sound: words.say + name + ".wav" };
}

async function parts(item) {
  const all = items(inside);
  const over = heading(item);
  const told = [over && over !== before ? text(over, words) : "", text(item, words), state(item, words)];
  before = over;
  const sound = item.dataset.sound;
  const place = words.place.replace("{n}", all.indexOf(item) + 1).replace("{all}", all.length) + ".";
  if (sound) return (await canRead()) ? [{ sound: sound + "?brief=true" }, told.filter(Boolean).join(" ")] : [{ sound }];
  return [told.filter(Boolean).join(" ") + " " + place];
}

function stand(item) {
  current?.classList.remove("heard");
  current = item;
  item.classList.add("heard");
  const to = control(item);
  if (to === item && !item.matches("summary, button, a")) item.tabIndex = -1;
  to.focus({ preventScroll: true });
  place(item);
}

/** Between the line on top and the buttons at the foot, which both stay; from its beginning where it is longer. */
function place(item) {
  const foot = document.querySelector(".k-foot")?.offsetHeight ?? 0;
  root.style.scrollPaddingBlock = `${line.offsetHeight}px ${foot}px`;
  item.scrollIntoView({ block: item.offsetHeight > innerHeight - line.offsetHeight - foot ? "start" : "center" });
}

async function hear(item, ...first) {
  stand(item);
  await speak(...first, ...(await parts(item)));
}

function move(by) {
  const all = items(inside);
  const at = all.indexOf(current);
  if (all.length) hear(all[at < 0 ? 0 : (at + by + all.length) % all.length]);
}

function chosen() {
  const count = document.querySelector("[data-chosen]")?.textContent;
  return count ? count + "." : "";
}

async function begin(...first) {
  const told = [document.querySelector("h1"), document.querySelector(".k-head p")].map((one) => text(one, words));
  const all = items(null);
  const hero = all.find((item) => item.dataset.sound);
  const some = words.choices.replace("{n}", all.filter(isChoice).length) + ".";
  const next = document.querySelector("[data-needs-choice]:not(:disabled)") && chosen() + " " + words.goOn;
  await hear(hero ?? all[0], ...first, ...(hero ? told : [...told, next, some]));
}

function choose() {
  if (!current?.isConnected || !isChoice(current)) return move(current?.isConnected ? 0 : 1);
  const input = control(current);
  if (input.disabled) return speak(state(current, words));
  if (current.matches("summary")) return enter(current.parentElement);
  const label = current.ariaLabel;
  input.click();
  if (current.matches("[data-step]")) setTimeout(() => stepped(label), BURST);
}

/** The journey may have been told anew: the same button stands in another place. */
function stepped(label) {
  current = items(inside).find((item) => item.ariaLabel === label) ?? current;
  speak(current.closest(".stop-side").querySelector("input[type=number]").value + ".");
}

function enter(details) {
  details.open = true;
  inside = details;
  const all = items(inside);
  if (all.length) hear(all[0]);
}

function back() {
  if (inside) {
    const left = inside;
    inside = null;
    left.open = false;
    return hear(left.firstElementChild);
  }
  const change = document.querySelector(".k-foot [data-back]");
  if (change) change.click();
  else begin();
}

function goOn() {
  const last = document.querySelector(".k-foot .btn:last-child");
  if (!last || last.disabled) return speak(words.nothing);
  inside = null;
  hear(last);
}

async function help() {
  const again = helped;
  helped = !again;
  if (again) speak(await sentence("keys", words.keys));
  else if (current?.isConnected) hear(current);
}

function pace(by) {
  const next = Math.min(RATES.length - 1, Math.max(0, Number(sessionStorage["kiosk.rate"] ?? USUAL) + by));
  sessionStorage["kiosk.rate"] = next;
  speak(by > 0 ? words.faster : words.slower);
}

const KEYS = { ArrowDown: () => move(1), ArrowUp: () => move(-1), ArrowRight: goOn, ArrowLeft: back, Enter: choose, " ": choose,
  Escape: back, Backspace: back, F1: help, Help: help, "?": help, "+": () => pace(1), "-": () => pace(-1) };
const FIGURES = { 2: KEYS.ArrowUp, 8: KEYS.ArrowDown, 4: back, 6: goOn, 5: choose, 0: help, 1: KEYS["-"], 3: KEYS["+"] };
const BEGIN = /^(Arrow(Up|Down|Left|Right)|F1|F1[3-9]|F2[0-4]|Help)$/;
const types = (target) => target.matches?.("input:not([type=checkbox], [type=radio]), textarea");

function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  clearTimeout(figure);
  touched = false;
  if (!on) {
    const free = !event.target.matches?.("input, select, textarea");
    if (BEGIN.test(event.key) && (words.keypad === "true" || !event.key.startsWith("Arrow")) && free) {
      event.preventDefault();
      start(true);
    }
    return;
  }
  if (idle && !idle.hidden) {
    event.preventDefault();
    if (current) hear(current);
    return;
  }
  const act = KEYS[event.key] ?? FIGURES[event.key];
  if (!act || (types(event.target) && !event.key.startsWith("Arrow"))) return;
  event.preventDefault();
  if (event.repeat && act === choose) return;
  if (act !== help) helped = false;
  if (event.key.length === 1) figure = setTimeout(act, BURST);
  else act();
}

async function asked() {
  if (!on || idle.hidden) return;
  speak(await sentence("still-there", words.still));
  setTimeout(asked, ASK_AGAIN);
}

async function start(fresh) {
  on = true;
  sessionStorage["kiosk.listen"] = "on";
  root.dataset.listen = "on";
  root.dataset.size = "large";
  bar.hidden = false;
  if (idle) Object.assign(idle.dataset, PATIENCE);
  const hello = fresh ? [await sentence("keys", words.keys)] : [];
  if (fresh && !(await canRead())) hello.push(words.noVoice, { sound: words.say + "no-voice.wav" });
  begin(...hello);
}

function stop() {
  on = false;
  hush();
  delete sessionStorage["kiosk.listen"];
  delete sessionStorage["kiosk.rate"];
}

const DO = { slower: () => pace(-1), faster: () => pace(1), keys: () => sentence("keys", words.keys).then((it) => speak(it)),
  stop: () => { stop(); location.reload(); } };

if (bar) {
  document.addEventListener("keydown", pressed, { capture: true });
  // A page that moves under a finger would lose its touch: what it does is heard instead of what it is.
  document.addEventListener("pointerdown", () => (touched = true));
  document.addEventListener("click", ({ target }) => {
    touched = false;
    const unfolds = on && target.closest("summary")?.parentElement;
    if (unfolds) inside = unfolds.open ? null : unfolds;
    if (target.closest("button[data-listen]")) start(true);
    DO[target.closest("[data-listen-do]")?.dataset.listenDo]?.();
  });
  addEventListener("kiosk:scanned", () => clearTimeout(figure));
  document.addEventListener("change", ({ target }) => {
    const item = on && target.closest("label.tile, label.choice");
    if (!item) return;
    stand(item);
    speak(text(item, words), state(item, words), chosen(), words.goOn);
  });
  document.addEventListener("focusin", ({ target }) => {
    const item = on && !touched && items(inside).find((one) => control(one) === target);
    if (item && item !== current) hear(item);
  });
  if (idle) {
    new MutationObserver(asked).observe(idle, { attributeFilter: ["hidden"] });
    idle.addEventListener("submit", ({ submitter }) => submitter?.matches("[data-goes-on]") || stop());
  }
  new ResizeObserver(() => current?.isConnected && place(current)).observe(line);
  if (words.keypad === "true") tell(words.voices);
  if (sessionStorage["kiosk.listen"] === "on") start(false);
}
