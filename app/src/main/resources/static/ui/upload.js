// Sends a picture or video in pieces, so that a long video needs no long request and a cut line costs one piece. The
// same file sent again within an hour goes on where it was cut.
//   <form data-upload="524288" data-done="…" data-failed="…">  <input type="file">  <progress>  <p data-trouble>
import { token } from "/live/live.js";

const TRIES = 4;
const PAUSE = 2_000;
const form = document.querySelector("form[data-upload]");

async function send(path, fields) {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  const answer = await fetch(form.action + path, {
    method: "POST",
    headers: { "X-XSRF-TOKEN": token(), Accept: "application/json" },
    body,
  });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  throw Object.assign(new Error(problem.detail ?? form.dataset.failed), { refused: answer.status < 500 });
}

// A refusal stays one; a cut passes.
async function patiently(path, fields) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await send(path, fields);
    } catch (reason) {
      if (reason.refused || tried === TRIES) throw reason.refused ? reason : new Error(form.dataset.failed);
      await new Promise((done) => setTimeout(done, tried * PAUSE));
    }
  }
}

async function upload(file) {
  const size = Number(form.dataset.upload);
  const piece = (n) => file.slice(n * size, (n + 1) * size);
  const { id, next } = await patiently("/begin", { name: file.name, bytes: file.size, piece: piece(0) });
  const pieces = Math.ceil(file.size / size);
  const progress = form.querySelector("progress");
  for (let n = next; n < pieces; n += 1) {
    progress.value = (100 * n) / pieces;
    await patiently("/" + id + "/piece", { ordinal: n, piece: piece(n) });
  }
  progress.value = 100;
  await patiently("/" + id + "/finish", {});
}

async function submitted(event) {
  const file = form.querySelector("[type=file]").files[0];
  if (!file) return;
  event.preventDefault();
  const button = form.querySelector("button");
  const trouble = form.querySelector("[data-trouble]");
  button.setAttribute("aria-busy", "true");
  button.disabled = true;
  trouble.hidden = true;
  form.querySelector("progress").hidden = false;
  try {
    await upload(file);
    location.assign(form.dataset.done);
  } catch (reason) {
    trouble.textContent = reason.message;
    trouble.hidden = false;
    form.querySelector("progress").hidden = true;
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }
}

form?.addEventListener("submit", submitted);
