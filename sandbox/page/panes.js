// The chats that are open, one or two side by side, and what surrounds each.

import { arrange, at } from "./dom.js";
import { question, scan } from "./dialogs.js";
import { Pane } from "./pane.js";
import { isOurs, look, personOf, state } from "./server.js";

let panes = [];
let active = null;

export const openIds = () => panes.map(pane => pane.id);
export const activePane = () => active;
export const paneOf = id => panes.find(pane => pane.id === id);

const activate = pane => {
  active = pane;
  for (const one of panes) one.element.classList.toggle("active", one === pane);
};
const remember = () => history.replaceState(null, "", `#${openIds().join(",")}`);

/** Opens a person's chat: in place of the active one, or beside the first. */
export const open = async (id, beside = false) => {
  if (!paneOf(id)) {
    const pane = new Pane(id, desk);
    if (!panes.length) panes = [pane];
    else if (beside) panes = [panes[0], pane];
    else panes = panes.map(one => one === active ? pane : one);
  }
  activate(paneOf(id));
  document.body.classList.add("reading");
  remember();
  await look();
};

/** Leaves these chats open and no other. */
export const openOnly = async ids => {
  panes = [];
  for (const id of ids) await open(id, true);
  if (panes.length) activate(panes[0]);
};

export const showPanes = () => {
  panes = panes.filter(pane => personOf(pane.id));
  for (const pane of panes) {
    if (state.chats[pane.id]) pane.show(personOf(pane.id), state.chats[pane.id]);
  }
  at("chats").classList.toggle("two", panes.length > 1);
  arrange(at("chats"), panes.map(pane => pane.element));
};

const toPeople = () => {
  document.body.classList.remove("reading");
  at("people").querySelector("[aria-current=true]")?.focus();
};

const close = pane => {
  panes = panes.filter(one => one !== pane);
  if (active === pane) activate(panes[0] ?? null);
  if (!panes.length) toPeople();
  remember();
  look();
};

const openLink = (url, pane) => {
  if (!isOurs(url)) return pane.toast(`Telegram would open ${url.replace(/^https?:\/\//, "")}`);
  const others = state.people.filter(person => person.id !== pane.id && !person.deactivated);
  const follow = async id => {
    if (id !== pane.id) await open(id, true);
    await paneOf(id).act("follow", { url });
  };
  const named = ({ part, name }) => [part, name].filter(Boolean).join(": ");
  return question("Who opens this link?", [
    ...others.map(person => [named(person), () => follow(person.id)]),
    [`${named(pane.person)} (this chat)`, () => follow(pane.id)],
    ["Copy it", () => pane.copies(url)],
    ["Cancel", () => {}],
  ]);
};

const desk = { activate, close, toPeople, openLink, question, scan };
