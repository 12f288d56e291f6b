// Search over what the kept page says of each service: its names, its agency, and the words that people use for it.
//   <form id="find"> <input type="search"> <p data-words="…{text}…" hidden>   label.tile[data-find]
const form = document.getElementById("find");
const field = form.querySelector("input");
const none = form.querySelector("[data-words]");
const wanted = () => field.value.toLowerCase().split(/\s+/).filter(Boolean);

export const asks = () => wanted().length > 0;

export const fits = (tile) => wanted().every((word) => tile.dataset.find.toLowerCase().includes(word));

/** Says so where nothing fits. */
export function tellFound(found) {
  none.hidden = found || !asks();
  none.querySelector("strong").textContent = none.dataset.words.replace("{text}", field.value.trim());
}

export function startFind(look) {
  field.addEventListener("input", look);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    document.getElementById("content").focus();
  });
}
