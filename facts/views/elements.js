// What the components share. Words go through textContent, so nothing in them is ever markup.

function element(tag, { words, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  if (words !== undefined) made.textContent = words;
  made.append(...children);
  return made;
}

// Draws once for the same data: a rerun that changed nothing keeps the reader's place and focus.
function redraw(root, data, ...children) {
  const drawn = JSON.stringify(data);
  if (root.drawn === drawn) return false;
  root.drawn = drawn;
  root.replaceChildren(...children.map((make) => make()).flat());
  return true;
}
