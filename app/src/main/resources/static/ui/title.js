// The page's title follows what is pushed into it: other tabs and screen readers read the title, not the page.
//   <div data-live="…"> … <span hidden data-title="L-001 · Dipanggil: loket 18 · MPP Ogan Ilir"></span> … </div>
export function startTitles() {
  document.addEventListener("live:changed", ({ target }) => {
    const title = target.querySelector("[data-title]")?.dataset.title;
    if (title) document.title = title;
  });
}
