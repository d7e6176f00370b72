// Draws the statements of one fact; the quote of each is a button that opens it.

function quoteButton(row, words, title) {
  const button = element("button", { type: "button", title, words });
  button.dataset.claim = row.claim;
  return button;
}

// One click to the words in their article, without the drawer between.
function readButton(row, words) {
  const button = element("button", { type: "button", className: "read", title: words.read, words: "¶" });
  button.setAttribute("aria-label", `${words.read}: ${row.cells[0].words}`);
  button.dataset.read = row.claim;
  return button;
}

function cellOf(row, cell, index, data) {
  if (index === 0) return element("th", { scope: "row", words: cell.words });
  const held = index === data.quote ? quoteButton(row, cell.words, data.words.open) : element("span", { className: cell.quiet ? "quiet" : "", words: cell.words });
  const read = index === data.quote ? [" ", readButton(row, data.words)] : [];
  const name = element("span", { className: "name", words: data.columns[index].name });
  return element("td", {}, name, element("span", { className: index === data.quote ? "said" : "" }, held, ...read));
}

function statements(data) {
  const head = element("tr", {}, ...data.columns.map((column) => element("th", { scope: "col", title: column.help, words: column.name })));
  const rows = data.rows.map((row) => element("tr", {}, ...row.cells.map((cell, index) => cellOf(row, cell, index, data))));
  const made = element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
  made.setAttribute("aria-label", data.label);
  return made;
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".listing");
  root.onclick = (event) => {
    const { claim, read } = event.target.closest("button")?.dataset ?? {};
    if (claim) setTriggerValue("claim", claim);
    if (!read) return;
    leavePage();
    setTriggerValue("read", read);
  };
  redraw(root, data, () => [statements(data)]);
}
