// Draws the article × fact table. Every word arrives as data and goes through textContent, so nothing in it is markup.

function head(data) {
  const columns = data.articles.map((article) =>
    element("th", { scope: "col" }, element("b", { words: article.name }), element("span", { className: "count", words: article.count })),
  );
  return element("thead", {}, element("tr", {}, element("th", { scope: "col", words: data.words.figure }), ...columns));
}

function topicRow(topic, width) {
  const cell = element(
    "th",
    { colSpan: width, scope: "colgroup" },
    element("span", { words: topic.name }),
    element("span", { className: "count", words: topic.count }),
  );
  return element("tr", { className: "topic" }, cell);
}

// The dot between two figures of a cell belongs to the words before it: in a narrow column it never stands on a line alone.
function quote(part, last) {
  const button = element("button", { type: "button", title: part.title }, part.before, element("b", { words: part.number }), part.after);
  if (!last) {
    const dot = element("span", { className: "dot", words: "\u00a0·" });
    dot.setAttribute("aria-hidden", "true");
    button.append(dot);
  }
  button.dataset.claim = part.claim;
  return button;
}

// One click to the words in their article. Not a stop of the Tab key, which has enough of them here: Shift and Enter on a
// quote do the same.
function readButton(part, words) {
  const button = element("button", { type: "button", className: "read", tabIndex: -1, title: words.read, words: "¶" });
  button.setAttribute("aria-label", `${words.read}: ${part.before}${part.number}${part.after}`);
  button.dataset.read = part.claim;
  return button;
}

function said(parts, words) {
  const line = element("span");
  parts.forEach((part, index) => {
    if (index) line.append(" ");
    line.append(element("span", { className: "quote" }, quote(part, index === parts.length - 1), readButton(part, words)));
  });
  return line;
}

function cell(content, article, row, words) {
  const outlet = element("span", { className: "outlet", words: article.name });
  if (content === null) return element("td", { className: "blank" });
  if (content.silent) {
    return element("td", {}, element("div", { className: "silent", title: words.silentTitle }, outlet, words.silent));
  }
  return element("td", {}, element("div", { className: `cell ${row.tint}` }, outlet, said(content.parts, words)));
}

function label(row) {
  const symbol = element("span", { className: `symbol ${row.verdict}`, title: row.verdictName, words: row.symbol });
  symbol.setAttribute("role", "img");
  symbol.setAttribute("aria-label", row.verdictName);
  const button = element("button", { type: "button", title: row.title, words: row.label });
  button.dataset.fact = row.fact;
  const flags = row.flags ? [" ", element("span", { className: "flags", title: row.flagsTitle, words: row.flags })] : [];
  const name = element("div", { className: "name" }, symbol, element("span", {}, button, ...flags));
  return element("th", { scope: "row" }, name);
}

function factRow(row, data) {
  const cells = row.cells.map((content, index) => cell(content, data.articles[index], row, data.words));
  return element("tr", { className: "row" }, label(row), ...cells);
}

function table(data) {
  const width = data.articles.length + 1;
  const rows = data.topics.flatMap((topic) => [topicRow(topic, width), ...topic.rows.map((row) => factRow(row, data))]);
  const made = element("table", {}, head(data), element("tbody", {}, ...rows));
  made.setAttribute("aria-label", data.words.table);
  return element("div", { className: "scroller" }, made);
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".matrix");
  root.onclick = (event) => {
    const { claim, fact, read } = event.target.closest("button")?.dataset ?? {};
    const goes = read || fact || (claim && event.shiftKey);
    if (goes) leavePage();
    if (read || (claim && event.shiftKey)) setTriggerValue("read", read ?? claim);
    else if (claim) setTriggerValue("claim", claim);
    if (fact) setTriggerValue("fact", fact);
  };
  root.classList.toggle("many", data.articles.length > data.most);
  redraw(root, data, () => [table(data)]);
}
