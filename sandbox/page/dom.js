// Elements. Texts of people and of the bot become text nodes made here; nothing is ever read as HTML.

const FACES = ["#b0453e", "#96591a", "#6a55bd", "#2f7635", "#1f7284", "#2f6bad", "#a44179"]; // each 4.5:1 to white

export const NARROW = 720; // pixels up to which one thing shows at a time, as in page.css
export const LANGUAGES = { en: "English", pl: "Polski", hu: "Magyar", de: "Deutsch", uk: "Українська" };
export const at = id => document.getElementById(id);

export const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

export const key = (textContent, onclick, className = "") => make("button", { type: "button", textContent, onclick, className });

/** A button that shows a sign, with words for those who hear it or rest the pointer on it. */
export const sign = (textContent, label, onclick, className = "") =>
  Object.assign(key(textContent, onclick, className), { ariaLabel: label, title: label });

/** A sign that unfolds a list of [text, what it does, its class]. */
export const menu = (textContent, label, entries) => {
  const summary = make("summary", { textContent, ariaLabel: label, title: label });
  const sheet = make("div", { className: "sheet" }, ...entries.map(entry => key(...entry)));
  const element = make("details", { className: "menu" }, summary, sheet);
  sheet.onclick = () => { element.open = false; };
  return element;
};

/** A person's initials on a colour of their own. */
export const face = ({ id, name }) => {
  const initials = name.split(/\s+/, 2).map(word => [...word][0]).join("").toUpperCase();
  const element = make("span", { className: "face", ariaHidden: "true", textContent: initials });
  element.style.background = FACES[id % FACES.length];
  return element;
};

/** Brings the children in step, moving as little as possible, so that focus and scroll stay. */
export const arrange = (parent, elements) => {
  const wanted = new Set(elements);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, i) => {
    if (parent.children[i] !== element) parent.insertBefore(element, parent.children[i] ?? null);
  });
};

const hours = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long" });
export const clockOf = moment => hours.format(moment);
export const dayOf = moment => days.format(moment);
