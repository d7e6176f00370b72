// Draws one article with its figures marked. Every word goes through textContent: article text is never markup.

function pressable(made, claim, fact) {
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.dataset.claim = claim;
  made.dataset.fact = fact;
  return made;
}

function mark(piece) {
  const number = piece.number ? [element("sup", { words: piece.number })] : [];
  const made = element("span", { className: `mark ${piece.verdict}${piece.lit ? " lit" : ""}` }, piece.words, ...number);
  made.tip = piece.tip;
  made.setAttribute("aria-describedby", "tip");
  return pressable(made, piece.claim, piece.fact);
}

function bars(widths) {
  return widths.map((width) => {
    const bar = element("span", { className: "bar" });
    bar.style.width = `${width * 0.48}em`;
    bar.setAttribute("aria-hidden", "true");
    return bar;
  });
}

function pieceOf(piece) {
  if (piece.bars) return bars(piece.bars);
  if (piece.gap) return [element("span", { className: "gap", words: piece.gap })];
  if (piece.claim) return [mark(piece)];
  return [piece.lit ? element("span", { className: "lit", words: piece.words }) : piece.words];
}

function note(item) {
  const symbol = element("span", { className: `symbol ${item.verdict}`, words: item.symbol, title: item.verdictName });
  symbol.setAttribute("role", "img");
  symbol.setAttribute("aria-label", item.verdictName);
  const label = pressable(element("span", { words: item.label }), item.claim, item.fact);
  return element(
    "li",
    {},
    element("span", { className: "number", words: item.number }),
    element("span", {}, symbol, " ", label),
    element("span", { className: "note-line", words: item.line }),
  );
}

function paragraph(item) {
  const text = element("p", { className: "text" }, ...item.pieces.flatMap(pieceOf));
  const notes = item.notes.length ? element("ul", { className: "notes" }, ...item.notes.map(note)) : element("div", { className: "notes" });
  return element("div", { className: "paragraph" }, text, notes);
}

function ring(root, fact, on) {
  for (const made of root.querySelectorAll("[data-fact]")) {
    made.classList.toggle("ring", on && fact !== "" && made.dataset.fact === fact && made.classList.contains("mark"));
  }
}

// The reading of a figure, beside its mark while that is hovered or has the focus. In the top layer, so nothing cuts it off.
function tell(tip, made, words) {
  const { symbol, verdictName, label, lines } = made.tip;
  tip.replaceChildren(
    element("strong", { words: `${symbol} ${verdictName}` }),
    element("span", { className: "tip-label", words: label }),
    ...lines.map((line) => element("span", { words: line })),
    element("em", { words: words.open }),
  );
  tip.showPopover();
  const at = made.getClientRects()[0];
  const below = at.bottom + 8 + tip.offsetHeight < window.innerHeight;
  tip.style.top = `${below ? at.bottom + 8 : Math.max(8, at.top - 8 - tip.offsetHeight)}px`;
  tip.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - tip.offsetWidth - 8))}px`;
}

function hover(root, event, words) {
  const made = event.target.closest("[data-claim]");
  ring(root, made?.dataset.fact ?? "", true);
  if (made?.tip) tell(root.querySelector(".tip"), made, words);
  else untell(root);
}

function untell(root) {
  const tip = root.querySelector(".tip");
  if (tip?.matches(":popover-open")) tip.hidePopover();
}

function leave(root) {
  ring(root, "", false);
  untell(root);
}

function press(event, trigger) {
  const made = event.target.closest("[data-claim]");
  if (made) trigger("claim", made.dataset.claim);
  return Boolean(made);
}

function listen(root) {
  root.onclick = (event) => {
    leave(root);
    press(event, root.trigger);
  };
  root.onkeydown = (event) => {
    if (event.key === "Escape") leave(root);
    if ((event.key === "Enter" || event.key === " ") && press(event, root.trigger)) event.preventDefault();
  };
  for (const name of ["mouseover", "focusin"]) root.addEventListener(name, (event) => hover(root, event, root.words));
  for (const name of ["mouseout", "focusout"]) root.addEventListener(name, () => leave(root));
  window.addEventListener("scroll", () => untell(root), { capture: true, passive: true });
}

// A link leads to one mark: it comes into view and has the focus, so that the keyboard goes on from there.
function show(root, claim) {
  const made = [...root.querySelectorAll(".mark")].find((each) => each.dataset.claim === claim);
  if (!made) return;
  made.classList.add("here");
  made.scrollIntoView({ block: "center" });
  made.focus({ preventScroll: true });
  leave(root);
}

function tipOf() {
  const tip = element("div", { className: "tip", id: "tip", popover: "manual" });
  tip.setAttribute("role", "tooltip");
  return tip;
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader");
  root.trigger = setTriggerValue;
  root.words = data.words;
  if (!root.listening) {
    listen(root);
    root.listening = true;
  }
  const drawn = redraw(root, data, () => [...data.paragraphs.map(paragraph), tipOf()]);
  if (drawn && data.here) requestAnimationFrame(() => show(root, data.here));
}
