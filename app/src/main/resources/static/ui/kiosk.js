// The kiosk's conveniences: counts what is chosen (and lets nobody go on with nothing), goes back to the start when nobody is there, prints. Not needed by it.
//   <form data-count> … <strong data-chosen="{n} services" data-chosen-one="{n} service">
//   <form data-idle="60" data-warn="20" hidden>   sent after 60 s without a touch; shown with a bar for the last 20
//   <form data-looks-ahead="confirm">   asks anew when and in which order, as soon as the group or a quantity changes: its #journey
//   <a data-print href="slip">   <a data-print-now href="back">   <a data-paper-choice="58">
import { settleSteppers } from "/ui/stepper.js";

function startCount() {
  const form = document.querySelector("form[data-count]");
  const label = document.querySelector("[data-chosen]");
  const next = document.querySelector("[data-needs-choice]");
  if (!form || !label) return;
  const count = () => {
    const n = new Set([...form.querySelectorAll('input[name="s"]:checked')].map((tick) => tick.value)).size;
    if (next) next.disabled = n === 0;
    label.textContent = (n === 1 ? label.dataset.chosenOne : label.dataset.chosen).replace("{n}", String(n));
  };
  // A service that stands on the page twice is ticked in both places.
  form.addEventListener("change", ({ target }) => {
    if (target.name === "s") form.querySelectorAll(`input[name="s"][value="${target.value}"]`).forEach((tick) => (tick.checked = target.checked));
    count();
  });
  addEventListener("pageshow", count);
  count();
}

// The latest answer counts; what can't be given any more is told by the page itself.
function startAhead() {
  const form = document.querySelector("form[data-looks-ahead]");
  let asked = 0;
  form?.addEventListener("change", async () => {
    const mine = ++asked;
    const wishes = new URLSearchParams(new FormData(form));
    wishes.delete("_csrf");
    const address = form.dataset.looksAhead + "?" + wishes;
    const response = await fetch(address).catch(() => null);
    const text = response?.ok ? await response.text() : "";
    if (!response || mine !== asked) return;
    const journey = new DOMParser().parseFromString(text, "text/html").getElementById("journey");
    if (!journey) location.assign(address);
    else retell(journey);
  });
}

function retell(journey) {
  const at = document.activeElement?.closest("#journey") && document.activeElement.ariaLabel;
  document.getElementById("journey").replaceWith(journey);
  settleSteppers();
  if (at) [...journey.querySelectorAll("[aria-label]")].find((part) => part.ariaLabel === at)?.focus();
}

function startIdle() {
  const form = document.querySelector("form[data-idle]");
  if (!form) return;
  const bar = form.querySelector("progress");
  let touched = performance.now();
  const stay = () => {
    touched = performance.now();
    form.hidden = true;
  };
  ["pointerdown", "keydown", "wheel", "touchmove", "input"].forEach((kind) => addEventListener(kind, stay, { passive: true }));
  const timer = setInterval(() => {
    const { idle: all, warn } = form.dataset; // who listens instead of reading is given more time
    const left = all - (performance.now() - touched) / 1000;
    if (left <= 0) {
      clearInterval(timer);
      form.requestSubmit();
    } else if (left <= warn) {
      if (form.hidden) {
        form.hidden = false;
        form.scrollIntoView({ block: "nearest" });
      }
      bar.max = warn;
      bar.value = left;
    }
  }, 500);
}

function startPrint() {
  const width = document.cookie.split("; ").find((pair) => pair.startsWith("paper="))?.slice(6);
  document.querySelectorAll("a[data-print]").forEach((link) => {
    link.search = "?print=1" + (width ? "&paper=" + width : "");
  });
  document.querySelectorAll("[data-paper-choice]").forEach((link) => link.addEventListener("click", () => {
    document.cookie = `paper=${link.dataset.paperChoice}; path=/; max-age=31536000; samesite=lax`;
  }));
  const back = document.querySelector("[data-print-now]");
  if (back && (back.dataset.printNow === "at-once" || new URLSearchParams(location.search).has("print"))) {
    addEventListener("afterprint", () => location.assign(back.href));
    print();
  }
}

startCount();
startAhead();
startIdle();
startPrint();
