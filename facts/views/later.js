// Asks for what is out of sight once the browser has drawn what is in sight and has nothing else to do.

const LONGEST = 400; // milliseconds: a browser that is always busy draws it all the same

export default function ({ parentElement, setStateValue }) {
  const root = parentElement.querySelector(".later");
  if (root.dataset.asked) return;
  root.dataset.asked = "1";
  const ask = () => setStateValue("asked", "1");
  if (window.requestIdleCallback) window.requestIdleCallback(ask, { timeout: LONGEST });
  else setTimeout(ask, LONGEST);
}
