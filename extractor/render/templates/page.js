// One report: its text, the facts in it, and what each rests on.
const { facts, words } = JSON.parse(document.getElementById("data").textContent);
const list = document.getElementById("facts");
const items = [...list.children];
const chips = [...document.querySelectorAll(".chip")];
const search = document.getElementById("search");
const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
let selected = -1;

// The marks of each fact, found once: a long report has tens of thousands.
const marks = facts.map(() => []);
for (const mark of document.querySelectorAll("mark[data-f], rect[data-f]")) {
  for (const number of mark.dataset.f.split(" ")) marks[number].push(mark);
}
const say = (key) => (words[key] ? words[key][language === "zh" ? 0 : 1] : key);

function make(tag, text, name) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

// The attributes, each with the words that decided it.
function details(number) {
  const table = make("dl", "");
  for (const [label, value, cue, key, english] of facts[number].rows) {
    const plain = english && language !== "zh" ? english : value;
    const said = make("dd", key ? say(key) : plain, label.startsWith("check_") ? label : "");
    if (cue) said.append(make("span", cue, "cue"));
    table.append(make("dt", say(`label.${label}`)), said);
  }
  return table;
}

function close() {
  if (selected < 0) return;
  for (const mark of marks[selected]) mark.classList.remove("on");
  items[selected].classList.remove("on");
  items[selected].firstElementChild.removeAttribute("aria-current");
  items[selected].querySelector("dl")?.remove();
  selected = -1;
}

function select(number) {
  close();
  selected = number;
  for (const mark of marks[number]) mark.classList.add("on");
  // Of the text and the printed pages one is shown; what is not has no rectangles.
  const seen = marks[number].find((mark) => mark.getClientRects().length);
  seen?.scrollIntoView({ block: "center", behavior: smooth });
  const item = items[number];
  item.classList.add("on");
  item.firstElementChild.setAttribute("aria-current", "true");
  item.append(details(number));
  item.scrollIntoView({ block: "nearest", behavior: smooth });
  history.replaceState(null, "", `#fact-${facts[number].id}`);
}

// Where facts overlap, each further click shows the next of them.
document.getElementById("text").addEventListener("click", (event) => {
  const mark = event.target.closest("[data-f]");
  if (!mark || String(getSelection())) return;
  const numbers = mark.dataset.f.split(" ").map(Number);
  const next = numbers[(numbers.indexOf(selected) + 1) % numbers.length];
  items[next].hidden = false;
  select(next);
});

list.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  if (link.dataset.to) return select(Number(link.dataset.to));
  const number = Number(link.parentElement.dataset.fact);
  if (number === selected) close();
  else select(number);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(list.contains(event.target) || event.target === document.body)) return;
  let number = selected + step;
  while (items[number]?.hidden) number += step;
  if (!items[number]) return;
  event.preventDefault();
  select(number);
  items[number].firstElementChild.focus({ preventScroll: true });
});

function filter() {
  const on = new Set(chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset.group));
  const wanted = search.value.trim();
  let number = 0;
  items.forEach((item, index) => {
    const text = item.firstElementChild.textContent;
    const hidden = !on.has(facts[index].group) || !text.includes(wanted);
    if (hidden !== item.hidden) {
      item.hidden = hidden;
      for (const mark of marks[index]) mark.classList.toggle("off", hidden);
    }
    number += hidden ? 0 : 1;
  });
  document.getElementById("number").textContent = number;
  document.getElementById("none").hidden = number > 0;
  if (selected >= 0 && items[selected].hidden) close();
}

for (const chip of chips) {
  chip.addEventListener("click", () => {
    chip.ariaPressed = String(chip.ariaPressed !== "true");
    filter();
  });
}
search.addEventListener("input", filter);

document.getElementById("paper")?.addEventListener("change", (event) => {
  document.getElementById("text").classList.toggle("paper", event.target.checked);
});

// On the printed pages a heading is a place, not a link's target.
document.getElementById("outline").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const place = link && document.querySelector(`rect[data-h="${link.hash.slice(2)}"]`);
  if (!place?.getClientRects().length) return;
  event.preventDefault();
  place.scrollIntoView({ block: "start", behavior: smooth });
});

document.getElementById("removed")?.addEventListener("change", (event) => {
  document.querySelector("article").classList.toggle("clean", !event.target.checked);
});

document.addEventListener("languagechange", () => {
  if (selected >= 0) items[selected].querySelector("dl").replaceWith(details(selected));
});

const asked = facts.findIndex((fact) => location.hash === `#fact-${fact.id}`);
if (asked >= 0) select(asked);
