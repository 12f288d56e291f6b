// <button data-opens="transfer"> opens <dialog id="transfer" class="sheet">; <button data-closes> closes its dialog.
// data-opens on the dialog's own page: <dialog data-open-now> opens as soon as it stands in the page (also after a swap).
function open(dialog) {
  if (dialog && !dialog.open) dialog.showModal();
}

export function startDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      event.preventDefault();
      open(document.getElementById(opener.dataset.opens));
    }
    if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
  });
  const openNow = () => document.querySelectorAll("dialog[data-open-now]:not([open])").forEach(open);
  openNow();
  document.addEventListener("htmx:afterSwap", openNow);
}
