// Draws two articles side by side, a row a fact. Words go through textContent: article text is never markup.

// A mark is no <button>: a button does not break over lines as words do.
function mark(piece, row, words) {
  const made = element("span", { className: `mark ${row.verdict}`, title: `${piece.read}. ${words.open}`, words: piece.words, tabIndex: 0 });
  made.setAttribute("role", "button");
  made.dataset.claim = piece.claim;
  return made;
}

function quote(pieces, row, words) {
  return element("p", {}, ...pieces.map((piece) => (piece.claim ? mark(piece, row, words) : piece.words)));
}

function side(held, row, name, words) {
  const outlet = element("span", { className: "outlet", words: name });
  if (held.quotes.length) return element("td", {}, outlet, ...held.quotes.map((item) => quote(item, row, words)));
  const [shown, title] = held.silent ? [words.silent, words.silentTitle] : [words.blank, words.blankTitle];
  return element("td", { className: "none", title }, outlet, shown);
}

function label(row) {
  const symbol = element("span", { className: `symbol ${row.verdict}`, title: row.verdictName, words: row.symbol });
  symbol.setAttribute("role", "img");
  symbol.setAttribute("aria-label", row.verdictName);
  const why = row.why ? [element("span", { className: "why", words: row.why })] : [];
  return element("th", { scope: "row" }, symbol, " ", element("b", { words: row.label }), ...why);
}

function group(item, data) {
  const title = element("th", { colSpan: 3, scope: "colgroup" }, element("b", { words: item.title }), element("span", { className: "count", words: item.count }));
  const rows = item.rows.map((row) => element("tr", { className: "row" }, label(row), ...row.sides.map((held, index) => side(held, row, data.names[index], data.words))));
  return element("tbody", {}, element("tr", { className: "group" }, title), ...rows);
}

function table(data) {
  const columns = [data.words.figure, ...data.names].map((words) => element("th", { scope: "col", words }));
  const made = element("table", {}, element("thead", {}, element("tr", {}, ...columns)), ...data.groups.map((item) => group(item, data)));
  made.setAttribute("aria-label", data.words.label);
  return made;
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".beside");
  const press = (event) => {
    const claim = event.target.closest("[data-claim]")?.dataset.claim;
    if (claim) setTriggerValue("claim", claim);
    return Boolean(claim);
  };
  root.onclick = press;
  root.onkeydown = (event) => {
    if ((event.key === "Enter" || event.key === " ") && press(event)) event.preventDefault();
  };
  redraw(root, data, () => [table(data)]);
}
