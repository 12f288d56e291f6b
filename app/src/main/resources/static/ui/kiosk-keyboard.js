// A touch kiosk has no keys: whoever taps the search field gets some under it. A machine's own screen keyboard stays away.
//   <div id="keyboard" hidden data-field="q">  <div>…rows of <button data-key="a">…</div>  data-do="erase|space|find|close"
const board = document.getElementById("keyboard");
const field = board && document.querySelector(`input[name="${board.dataset.field}"]`);

function open() {
  if (!board.hidden || document.documentElement.dataset.listen) return;
  board.hidden = false;
  document.body.classList.add("k-typing");
  field.scrollIntoView({ block: "start" });
}

function close() {
  board.hidden = true;
  document.body.classList.remove("k-typing");
}

function write(from, to, text) {
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const DO = {
  erase: () => write(field.selectionStart === field.selectionEnd ? Math.max(0, field.selectionStart - 1) : field.selectionStart, field.selectionEnd, ""),
  space: () => write(field.selectionStart, field.selectionEnd, " "),
  find: () => field.form.requestSubmit(),
  close,
};

if (field) {
  field.inputMode = "none";
  field.addEventListener("click", open);
  document.addEventListener("focusin", ({ target }) => target !== field && !board.contains(target) && close());
  // The caret stays in the field.
  board.addEventListener("pointerdown", (event) => event.preventDefault());
  board.addEventListener("click", ({ target }) => {
    const key = target.closest("button");
    if (!key) return;
    if (key.dataset.key && field.value.length < field.maxLength) write(field.selectionStart, field.selectionEnd, key.dataset.key);
    DO[key.dataset.do]?.();
  });
}
