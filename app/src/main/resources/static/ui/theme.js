// Light or dark, normal or large letters: the person's own choice, in a cookie, so that the server renders it at once.
//   <button data-theme-switch>   <button data-size-switch>
const YEAR = 60 * 60 * 24 * 365;
const root = document.documentElement;

function cookie(name) {
  return document.cookie.split("; ").find((pair) => pair.startsWith(name + "="))?.slice(name.length + 1);
}

function keep(name, value) {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
}

function dark() {
  const chosen = root.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function show() {
  document.querySelectorAll("[data-theme-switch]").forEach((it) => it.setAttribute("aria-pressed", String(dark())));
  document.querySelectorAll("[data-size-switch]").forEach((it) =>
    it.setAttribute("aria-pressed", String(root.dataset.size === "large")));
}

export function startTheme() {
  if (!root.dataset.theme && ["light", "dark"].includes(cookie("theme"))) root.dataset.theme = cookie("theme");
  if (!root.dataset.size && cookie("size") === "large") root.dataset.size = "large";
  show();
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-theme-switch]")) {
      root.dataset.theme = dark() ? "light" : "dark";
      keep("theme", root.dataset.theme);
      show();
    } else if (event.target.closest("[data-size-switch]")) {
      const large = root.dataset.size !== "large";
      if (large) root.dataset.size = "large";
      else delete root.dataset.size;
      keep("size", large ? "large" : "normal");
      show();
    }
  });
}
