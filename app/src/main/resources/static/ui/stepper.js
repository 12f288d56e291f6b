// <span class="stepper"><button data-step="-1">…<input type="number" min max>…<button data-step="1"></span>
function bounds(input) {
  const stepper = input.closest(".stepper");
  const value = Number(input.value);
  stepper.querySelectorAll("[data-step]").forEach((button) => {
    const next = value + Number(button.dataset.step);
    button.disabled = (input.min !== "" && next < Number(input.min)) || (input.max !== "" && next > Number(input.max));
  });
}

/** After steppers came into the page. */
export function settleSteppers() {
  document.querySelectorAll(".stepper input").forEach(bounds);
}

export function startSteppers() {
  settleSteppers();
  document.addEventListener("htmx:afterSwap", settleSteppers);
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".stepper [data-step]");
    if (!button) return;
    const input = button.closest(".stepper").querySelector("input");
    if (Number(button.dataset.step) > 0) input.stepUp();
    else input.stepDown();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches?.(".stepper input")) bounds(event.target);
  });
}
