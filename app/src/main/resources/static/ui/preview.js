// The preview of a display's layout follows the form while it is typed, at the size of a television made small.
const box = document.querySelector("[data-preview]");
const frame = box?.querySelector("iframe");
const form = document.querySelector("form[data-layout]");
const SIZES = { wide: [1280, 720], tall: [720, 1280] };
let shape = "wide";
let later;

function look() {
  const typed = new URLSearchParams(new FormData(form));
  typed.delete("_csrf");
  typed.delete("key");
  frame.src = box.dataset.preview + "?" + typed;
}

// Above the form it must leave room for the fields.
const share = () => (getComputedStyle(box).order === "1" ? 0.7 : 0.35);

function fit() {
  const [width, height] = SIZES[shape];
  const room = frame.parentElement.clientWidth;
  const scale = Math.min(room / width, (share() * innerHeight) / height);
  frame.style.width = width + "px";
  frame.style.height = height + "px";
  frame.style.transform = "scale(" + scale + ")";
  frame.parentElement.style.height = height * scale + "px";
}

function turn(button) {
  shape = button.dataset.shape;
  box.querySelectorAll("[data-shape]").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
  fit();
}

if (frame && form) {
  form.querySelector("[data-look]").hidden = true;
  box.querySelectorAll("[data-shape]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => turn(button));
  });
  form.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(look, 400);
  });
  new ResizeObserver(fit).observe(frame.parentElement);
  look();
}
