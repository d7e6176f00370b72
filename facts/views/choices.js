// The filters that take several values: a button each, which opens a panel of check boxes with counts.
// What is chosen comes in as data and goes out as an event; nothing is kept here, so the address stays the one truth.

function box(group, choice) {
  const input = element("input", { type: "checkbox", checked: choice.chosen });
  input.dataset.facet = group.facet;
  input.dataset.code = choice.code;
  const name = element("span", { className: "name", words: choice.name });
  return element("label", {}, input, name, element("span", { className: "count", words: choice.count }));
}

function fieldset(group, titled) {
  const legend = element("legend", { className: titled ? "" : "unseen", words: group.label });
  return element("fieldset", {}, legend, ...group.choices.map((choice) => box(group, choice)));
}

function place(panel, button) {
  const at = button.getBoundingClientRect();
  panel.style.top = `${Math.min(at.bottom + 4, window.innerHeight * 0.5)}px`;
  panel.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - panel.offsetWidth - 8))}px`;
}

function menu(item) {
  const panel = element("div", { className: "panel", popover: "auto", id: `panel-${item.name}` });
  panel.append(...item.groups.map((group) => fieldset(group, item.groups.length > 1)));
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", item.label);
  const button = element("button", { type: "button", className: item.active ? "menu active" : "menu", words: item.label });
  button.append(element("span", { className: "arrow", words: "▾" }));
  button.lastChild.setAttribute("aria-hidden", "true");
  button.setAttribute("aria-expanded", "false");
  button.popoverTargetElement = panel; // opens and closes it, and so do Esc and a click elsewhere
  panel.ontoggle = (event) => {
    button.setAttribute("aria-expanded", String(event.newState === "open"));
    if (event.newState === "open") place(panel, button);
  };
  return element("div", { className: "item" }, button, panel);
}

// A choice changes the counts, and so everything is drawn anew: the panel stays open and the focus where it was.
function kept(root) {
  const focus = root.getRootNode().activeElement;
  return { panel: root.querySelector(":popover-open")?.id, facet: focus?.dataset?.facet, code: focus?.dataset?.code };
}

function restore(root, { panel, facet, code }) {
  if (!panel) return;
  root.querySelector(`#${panel}`)?.showPopover();
  const boxes = [...root.querySelectorAll("input")];
  boxes.find((each) => each.dataset.facet === facet && each.dataset.code === code)?.focus();
}

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".choices");
  root.onchange = (event) => {
    const { facet } = event.target.dataset;
    const chosen = [...root.querySelectorAll("input:checked")].filter((each) => each.dataset.facet === facet);
    setTriggerValue("chosen", [facet, ...chosen.map((each) => each.dataset.code)]);
  };
  const before = kept(root);
  if (redraw(root, data, () => data.menus.map(menu))) restore(root, before);
}
