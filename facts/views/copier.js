// Lines to copy, each with a button that says what it did. Where the browser keeps the clipboard shut (a page that is
// neither local nor https) the line is selected instead, to be copied by hand.

async function copy(line, field, said, words) {
  try {
    await navigator.clipboard.writeText(line.text);
    said.textContent = words.copied;
  } catch {
    field.focus();
    field.select();
    said.textContent = words.selected;
  }
}

function lineOf(line, said, words) {
  const field = element("input", { type: "text", readOnly: true, value: line.text });
  field.setAttribute("aria-label", line.label);
  field.onfocus = () => field.select();
  const button = element("button", { type: "button", words: line.button });
  button.onclick = () => copy(line, field, said, words);
  return element("div", { className: "line" }, field, button);
}

export default function ({ data: [data], parentElement }) {
  const root = parentElement.querySelector(".copier");
  redraw(root, data, () => {
    const said = element("p", { className: "said" });
    said.setAttribute("role", "status");
    return [...data.lines.map((line) => lineOf(line, said, data.words)), said];
  });
}
