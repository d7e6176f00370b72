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
  const made = element("span", { className: `mark ${piece.verdict}`, title: piece.title }, piece.words, ...number);
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
  return piece.claim ? [mark(piece)] : [piece.words];
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

function listen(root, setTriggerValue) {
  const pressed = (event) => event.target.closest("[data-claim]");
  root.onclick = (event) => {
    const made = pressed(event);
    if (made) setTriggerValue("claim", made.dataset.claim);
  };
  root.onkeydown = (event) => {
    const made = pressed(event);
    if (!made || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    setTriggerValue("claim", made.dataset.claim);
  };
  for (const [start, stop] of [["onmouseover", "onmouseout"], ["onfocusin", "onfocusout"]]) {
    root.addEventListener(start.slice(2), (event) => ring(root, pressed(event)?.dataset.fact ?? "", true));
    root.addEventListener(stop.slice(2), () => ring(root, "", false));
  }
}

function show(root, claim) {
  const made = [...root.querySelectorAll(".mark")].find((each) => each.dataset.claim === claim);
  if (!made) return;
  made.classList.add("here");
  made.scrollIntoView({ block: "center" });
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".reader");
  if (!root.listening) {
    listen(root, (name, value) => root.trigger(name, value));
    root.listening = true;
  }
  root.trigger = setTriggerValue;
  const drawn = redraw(root, data, () => data.paragraphs.map(paragraph));
  if (drawn && data.here) show(root, data.here);
}
