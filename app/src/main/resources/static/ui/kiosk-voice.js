// How the kiosk speaks: a text in the browser's own voice, if the machine has one of the page's language (never one that
// sends the text away), a sound as the server joined it. What is said last cuts short what was said before.
const lang = document.documentElement.lang;
// Regional languages are written as Indonesian is: an Indonesian voice reads them where there is none of their own.
const READ_BY = { jv: ["jv", "id"], su: ["su", "id"] };
const WAIT_FOR_VOICES = 1500;
const audio = new Audio();
let voice = null;
let turn = 0;

const spoken = (one) => one.lang.toLowerCase().split(/[-_]/)[0].replace(/^in$/, "id"); // Android's old code

function voices() {
  if (!window.speechSynthesis) return Promise.resolve([]);
  const own = () => speechSynthesis.getVoices().filter((one) => one.localService);
  if (own().length) return Promise.resolve(own());
  return new Promise((done) => {
    speechSynthesis.addEventListener("voiceschanged", () => done(own()), { once: true });
    setTimeout(() => done(own()), WAIT_FOR_VOICES);
  });
}

const known = voices().then((all) => {
  voice = (READ_BY[lang] ?? [lang]).map((code) => all.find((one) => spoken(one) === code)).find(Boolean) ?? null;
  return all;
});

/** Whether any text can be read, once the browser has said so. */
export const canRead = () => known.then(() => voice !== null);

function read(text, rate) {
  return new Promise((done) => {
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = rate;
    said.onend = done;
    said.onerror = done;
    speechSynthesis.speak(said);
  });
}

function play(address, rate) {
  return new Promise((done) => {
    audio.onended = done;
    audio.onerror = done;
    audio.src = address;
    audio.playbackRate = rate;
    audio.play().catch(done);
  });
}

export function hush() {
  turn += 1;
  audio.pause();
  window.speechSynthesis?.cancel();
}

/** Texts as they are, sounds as {sound: address}; a text that can't be read is passed over, but shown. */
export async function say(parts, rate, show) {
  hush();
  const mine = turn;
  await known;
  for (const part of parts) {
    if (mine !== turn) return;
    if (typeof part === "string") show(part);
    if (part.sound) await play(part.sound, rate);
    else if (voice && part) await read(part, rate);
  }
}

/** The manager learns which kiosks can't read; told once a day, and when it has changed. */
export async function tell(address) {
  const codes = [...new Set((await known).map(spoken))].sort();
  const news = new Date().toDateString() + " " + codes.join(" ");
  if (localStorage["kiosk.voices"] === news) return;
  const token = document.querySelector("meta[name=csrf]").content;
  const body = new URLSearchParams(codes.map((code) => ["lang", code]));
  const answer = await fetch(address, { method: "POST", body, headers: { "X-XSRF-TOKEN": token } }).catch(() => null);
  if (answer?.ok) localStorage["kiosk.voices"] = news;
}
