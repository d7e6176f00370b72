// Draws articles × articles: how many figures two of them share, and how they stand in them. A cell opens its pair.

function counts(cell) {
  return cell.counts.map((count) => {
    const made = element("span", { className: `count ${count.stand}`, title: count.title, words: `${count.symbol}\u00a0${count.number}` });
    return made;
  });
}

function pairCell(cell, data) {
  if (cell === null) return element("td", { className: "own" });
  if (!cell.counts.length) return element("td", { className: "none", words: data.words.none });
  const button = element("button", { type: "button", title: cell.title }, ...counts(cell));
  button.setAttribute("aria-label", cell.title);
  button.setAttribute("aria-pressed", String(cell.pair === data.chosen));
  button.dataset.pair = cell.pair;
  return element("td", { className: cell.stand }, button);
}

function articleHead(article, scope) {
  return element("th", { scope }, element("b", { words: article.name }), element("span", { className: "figures", words: article.count }));
}

function pairs(data) {
  const head = element("tr", {}, element("th", { scope: "col", words: data.words.article }), ...data.articles.map((article) => articleHead(article, "col")));
  const rows = data.articles.map((article, row) =>
    element("tr", {}, articleHead(article, "row"), ...data.cells[row].map((cell) => pairCell(cell, data))),
  );
  const made = element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
  made.setAttribute("aria-label", data.words.table);
  return element("div", { className: "scroller" }, made);
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".agreement");
  root.onclick = (event) => {
    const pair = event.target.closest("button")?.dataset.pair;
    if (pair) setTriggerValue("pair", pair);
  };
  redraw(root, data, () => [pairs(data)]);
}
