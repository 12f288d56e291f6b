// One toast at a time: <div class="toast" role="status"> goes away by itself after a while, but never while it is hovered
// or has the focus, or says data-stay. <button data-dismiss> closes its toast or notice.
const SECONDS = 8;

export function startToasts() {
  let age = 0;
  let last;
  setInterval(() => {
    const toasts = [...document.querySelectorAll(".toast")];
    const toast = toasts.pop();
    toasts.forEach((older) => older.remove());
    age = toast !== last || toast?.matches(":hover, :focus-within, [data-stay]") ? 0 : age + 1;
    last = toast;
    if (toast && age >= SECONDS) toast.remove();
  }, 1000);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-dismiss]")) event.target.closest(".toast, .notice")?.remove();
  });
}
