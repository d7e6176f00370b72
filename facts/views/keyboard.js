// Keys for readers who do not use a mouse. Everything they do can be done with Tab and Enter too; they are a short cut.
// They keep still while something is typed, while a dialog is open, and where the reader has switched them off.

const OFF = "crosscount-keys-off"; // remembered by this browser
const TYPED_INTO = "input, textarea, select, [contenteditable=true], [role=combobox], [role=slider]";
const PATIENCE = 60; // looks, a tenth of a second apart, for a search field that is still being drawn

// Components live in shadow trees, which querySelectorAll does not enter.
function everywhere(selector) {
  const hosts = [...document.querySelectorAll('[data-testid="stBidiComponentRegular"], [data-testid^="stBidiComponent"]')];
  const roots = hosts.flatMap((host) => [host, ...host.querySelectorAll("*")]).map((each) => each.shadowRoot).filter(Boolean);
  return [document, ...new Set(roots)].flatMap((root) => [...root.querySelectorAll(selector)]);
}

function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

// The first kind of stop the page has: cards, else rows, else marked figures.
function stopsOf(selectors) {
  for (const selector of selectors) {
    const found = everywhere(selector).filter((each) => each.getClientRects().length);
    if (found.length) return found;
  }
  return [];
}

function step(selectors, by) {
  const stops = stopsOf(selectors);
  if (!stops.length) return false;
  const at = focused();
  const here = stops.findIndex((each) => each === at || each.contains(at));
  const next = stops[Math.min(Math.max(here < 0 && by < 0 ? 0 : here + by, 0), stops.length - 1)];
  if (!next.matches("button, a, [tabindex]")) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: next.clientHeight > window.innerHeight * 0.8 ? "start" : "center" });
  return true;
}

function onStop(selectors) {
  const at = focused();
  return stopsOf(selectors).includes(at);
}

function searchField(label) {
  return [...document.querySelectorAll("input")].find((each) => each.getAttribute("aria-label") === label);
}

function toSearch(label, looks = 0) {
  const field = searchField(label);
  if (!field) return looks > 0 && setTimeout(() => toSearch(label, looks - 1), 100);
  field.focus();
  field.select();
  return true;
}

function helpOf(data) {
  const rows = data.keys.map(([keys, does]) =>
    element("tr", {}, element("th", { scope: "row" }, ...keys.map((key) => element("kbd", { words: key }))), element("td", { words: does })),
  );
  const table = element("table", {}, element("tbody", {}, ...rows));
  const off = element("input", { type: "checkbox", checked: !isOff() });
  off.onchange = () => localStorage.setItem(OFF, off.checked ? "" : "1");
  const close = element("button", { type: "button", className: "close", words: data.words.close });
  const made = element(
    "dialog",
    { className: "help" },
    element("h2", { words: data.words.title }),
    table,
    element("label", {}, off, element("span", { words: data.words.on })),
    close,
  );
  made.setAttribute("aria-label", data.words.title);
  close.onclick = () => made.close();
  made.onclick = (event) => event.target === made && made.close();
  return made;
}

function isOff() {
  return localStorage.getItem(OFF) === "1";
}

function busy(event) {
  const target = event.composedPath()[0];
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  return Boolean(target?.closest?.(TYPED_INTO)) || Boolean(document.querySelector('[role="dialog"]'));
}

// A link to a page should say of which story it speaks; the menu's links do not. This adds no step to the history.
function nameStory(story) {
  const address = new URL(window.location.href);
  if (!story || address.searchParams.has("story")) return;
  address.searchParams.set("story", story);
  window.history.replaceState(window.history.state, "", address);
}

function act(key, { data, help, trigger }) {
  if (key === "?") help().showModal();
  else if (key === "/") toSearch(data.search) || trigger("go", "search");
  else if (key === "j" || key === "k") return step(data.stops, key === "j" ? 1 : -1);
  else if (key === "ArrowDown" || key === "ArrowUp") return onStop(data.stops) && step(data.stops, key === "ArrowDown" ? 1 : -1);
  else return false;
  return true;
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".keyboard");
  redraw(root, { words: data.words, keys: data.keys }, () => {
    const button = element("button", { type: "button", className: "open", title: data.words.title, words: "?" });
    button.setAttribute("aria-label", data.words.title);
    const help = helpOf(data);
    button.onclick = () => help.showModal();
    return [button, help];
  });
  nameStory(data.story);
  if (data.focus && root.dataset.focused !== String(data.focus)) {
    root.dataset.focused = String(data.focus);
    toSearch(data.search, PATIENCE);
  }
  const page = { data, help: () => root.querySelector("dialog"), trigger: setTriggerValue };
  const pressed = (event) => {
    const shown = page.help()?.open;
    if (event.defaultPrevented || shown || busy(event) || isOff()) return;
    if (act(event.key, page)) event.preventDefault();
  };
  document.addEventListener("keydown", pressed);
  return () => document.removeEventListener("keydown", pressed);
}
