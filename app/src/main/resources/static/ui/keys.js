// Keyboard first: <button data-key="F9"> is pressed by that key. While a dialog is open only its own keys count;
// those of a closed one never do.
// One that is aria-disabled and says why (data-why) is pressed all the same: its page tells the reason.
// A letter counts only when no field has the focus; Space and Enter only when nothing has that they would press.
export function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const typing = event.target.matches?.("input, select, textarea, [contenteditable]");
    if (typing && event.key.length === 1) return;
    if ([" ", "Enter"].includes(event.key) && event.target.closest?.("button, a, summary, input, select, textarea")) return;
    const scope = document.querySelector("dialog[open]") ?? document;
    const button = [...scope.querySelectorAll("[data-key]")].find((it) => it.dataset.key === event.key && !it.closest("dialog:not([open])"));
    if (!button) return;
    event.preventDefault(); // also while it is held down: a second press is another one
    const off = button.disabled || button.getAttribute("aria-disabled") === "true";
    if (!event.repeat && (!off || button.dataset.why)) button.click();
  });
}
