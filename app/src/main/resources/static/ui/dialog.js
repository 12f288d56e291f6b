// <button data-opens="transfer"> opens <dialog id="transfer" class="sheet">; <button data-closes> closes its dialog.
// data-opens on the dialog's own page: <dialog data-open-now> opens as soon as it stands in the page (also after a swap).
function open(dialog, opener) {
  if (!dialog || dialog.open) return;
  // Opened by a key, nothing may have the focus: what it would come back to is then the dialog's own button.
  if (document.activeElement === document.body) opener?.focus({ preventScroll: true });
  dialog.showModal();
}

export function startDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      event.preventDefault();
      open(document.getElementById(opener.dataset.opens), opener);
    }
    if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
  });
  const openNow = () => document.querySelectorAll("dialog[data-open-now]:not([open])").forEach((dialog) => open(dialog));
  openNow();
  document.addEventListener("htmx:afterSwap", openNow);
}
