"use strict";

// Language and theme: what every page has.
let language = navigator.language.startsWith("zh") ? "zh" : "en";

function speak() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-zh]")) {
    element.textContent = element.dataset[language];
  }
  for (const element of document.querySelectorAll("[data-zh-label]")) {
    const label = element.dataset[language + "Label"];
    element.setAttribute("aria-label", label);
    if ("placeholder" in element) element.placeholder = label;
  }
}

document.getElementById("language").addEventListener("click", () => {
  language = language === "zh" ? "en" : "zh";
  speak();
  document.dispatchEvent(new Event("languagechange"));
});

document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});

speak();
