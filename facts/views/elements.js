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

// Leaving for another page with entries in its address, Streamlit first writes them to the address of the page it leaves:
// "back" would come by there. This swallows that one step; whatever happens, the browser's own way is back after a while.
function leavePage() {
  if (Object.hasOwn(window.history, "pushState")) return;
  const own = () => delete window.history.pushState;
  const timer = setTimeout(own, 5000);
  window.history.pushState = (state, title, address) => {
    clearTimeout(timer);
    own();
    if (new URL(address, window.location.href).pathname !== window.location.pathname) window.history.pushState(state, title, address);
  };
}
