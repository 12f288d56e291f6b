// What only this browser knows of, for reception to key in.
export function showUntold(untold) {
  const line = document.getElementById("untold");
  line.hidden = untold.length === 0;
  line.querySelector("span").textContent = line.dataset.words.replace("{numbers}", untold.map((one) => one.number).join(", "));
}
