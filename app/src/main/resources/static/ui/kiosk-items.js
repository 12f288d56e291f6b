// What a page of the kiosk has to say, one thing after the other, and in which words.
const TOLD = ".notice, .hero, .range, .journey > li, .prepare > li, .k-told > li, .agency-off";
const CHOICES = "label.tile, label.choice, summary, button, a.btn, a.k-have";
const NOT_READ = "svg, button, input, .stepper, .stepper + *, .qr, .qr + *, .number, .hero-label, .sr, [hidden]";

/** In the order in which they are heard: the page, its last buttons, languages, and at last the voice's own buttons. */
export function items(inside) {
  if (inside) return pick(inside, (one) => one !== inside.firstElementChild);
  const closed = (one) => !(one.matches("summary") ? one.parentElement.parentElement : one).closest("details");
  return ["main", ".k-foot", ".k-head", "#listen"].flatMap((part) =>
    [...document.querySelectorAll(part)].flatMap((each) => pick(each, closed)));
}

function pick(part, also) {
  return [...part.querySelectorAll(`${TOLD}, ${CHOICES}`)].filter((one) =>
    one.checkVisibility() && !one.matches("button:disabled") && one.closest("[data-unheard]") === part.closest("[data-unheard]") && also(one));
}

/** The input of a choice, or the thing itself. */
export const control = (item) => item.querySelector("input[type=checkbox], input[type=radio]") ?? item;

export function isChoice(item) {
  return item.matches(CHOICES);
}

/** The heading over an item, told when another one was over the item before. */
export function heading(item) {
  const section = item.closest("section, fieldset");
  return section && !item.contains(section) ? section.querySelector(":scope > h2, :scope > legend") : null;
}

/** Its text in sentences as a voice reads them. */
export function text(item, words) {
  if (item.ariaLabel) return readable(item.ariaLabel, words);
  const pieces = [];
  let block = null;
  const walk = document.createTreeWalker(item, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(NOT_READ) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const piece = node.nodeType === Node.TEXT_NODE ? node.nodeValue.trim() : "";
    if (!piece) continue;
    const own = around(node.parentElement, item);
    if (own === block) pieces[pieces.length - 1] += " " + piece;
    else pieces.push(piece);
    block = own;
  }
  return readable(pieces.join(". "), words);
}

function around(element, item) {
  let one = element;
  while (one !== item && getComputedStyle(one).display === "inline") one = one.parentElement;
  return one;
}

function readable(written, words) {
  return written
    .replace(/\s+/g, " ")
    .replace(/±/g, words.about)
    .replace(/(\d)\s?–\s?(\d)/g, `$1 ${words.upTo} $2`)
    .replace(/\s*·\s*/g, ", ")
    .replace(/\b(\d\d)\.(\d\d)\b(?!\.?\d)/g, "$1:$2")
    .replace(/[“”]/g, "")
    .replace(/([.,!?…])\s*\./g, "$1")
    .replace(/([^.,!?…])$/, "$1.");
}

/** Whether it is chosen, and what one can do with it. */
export function state(item, words) {
  const input = control(item);
  if (input !== item) return input.disabled ? words.barred : input.checked ? words.picked : words.unpicked;
  if (item.matches("summary")) return words.unfolds;
  return item.disabled ? words.barred : "";
}
