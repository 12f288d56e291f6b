// A scanner is a keyboard that types a whole code within a moment, and Enter: no finger does. What it has read is sent to
// the server as it is, never opened; a field in which it began to write gets back what stood there.
//   <form id="scanned" method="post" hidden>…<input name="code">
const GAP = 100; // milliseconds between two signs at most, also on a machine that is busy
const PACE = 40; // milliseconds a sign, over all of them
const LEAST = 10; // signs: fewer may be a fast hand
const LONGEST = 500;

const form = document.getElementById("scanned");
let read = "";
let first = 0;
let last = 0;
let field = null;
let stood = "";

const writes = (element) => element?.matches("input:not([type=checkbox], [type=radio]), textarea");

function typed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key === "Shift") return;
  if (event.timeStamp - last > GAP) read = "";
  last = event.timeStamp;
  if (event.key.length === 1) {
    if (!read) {
      first = last;
      field = writes(document.activeElement) ? document.activeElement : null;
      stood = field?.value;
    }
    read += event.key;
  } else if (event.key === "Enter" && read.length >= LEAST && last - first <= read.length * PACE) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (field) field.value = stood;
    dispatchEvent(new CustomEvent("kiosk:scanned"));
    form.elements.code.value = read.slice(0, LONGEST);
    form.requestSubmit();
    read = "";
  } else {
    read = "";
  }
}

if (form) addEventListener("keydown", typed, { capture: true });
