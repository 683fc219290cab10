// The list of people, and how a new one comes in.

import { LANGUAGES, arrange, at, face, make, sign } from "./dom.js";
import { open, openIds, paneOf } from "./panes.js";
import { ask, state } from "./server.js";

const readTo = new Map(); // how far each chat was read: a person's id to the number of the last change

const opens = async (id, beside) => {
  await open(id, beside);
  paneOf(id)?.composer.focus();
};

const entry = (person, previous) => {
  const opened = openIds().includes(person.id);
  const unread = (readTo.get(person.id) ?? 0) < person.changed;
  const source = JSON.stringify([person, opened, unread, openIds().length]);
  if (previous?.source === source) return previous;
  const picture = face(person);
  picture.classList.toggle("news", unread);
  const language = LANGUAGES[person.language] ?? person.language;
  const under = [person.part ? person.name : language, person.preview].filter(Boolean).join(" · ");
  const choose = make("button", {
    type: "button", className: "person", ariaCurrent: String(opened), ariaDescription: unread ? "unread" : "", onclick: () => opens(person.id, false),
  }, picture, make("span", {}, make("b", { className: "cut" }, person.part || person.name), make("span", { className: "faint cut" }, under)));
  const beside = sign("", `${person.part || person.name}, beside the open chat`, () => opens(person.id, true), "beside");
  beside.hidden = opened || !openIds().length;
  return Object.assign(make("li", { className: opened ? "open" : "" }, choose, beside), { source, person: person.id });
};

export const showPeople = () => {
  for (const { id, changed } of state.people) if (openIds().includes(id)) readTo.set(id, changed);
  const list = at("people");
  const children = [...list.children];
  const focused = document.activeElement?.closest("#people li")?.person;
  arrange(list, state.people.map(person => entry(person, children.find(child => child.person === person.id))));
  if (focused && !list.contains(document.activeElement)) {
    [...list.children].find(child => child.person === focused)?.firstChild.focus();
  }
};

at("new").querySelector("form").onsubmit = async event => {
  event.preventDefault();
  const form = event.target;
  const { first_name, username, language } = Object.fromEntries(new FormData(form));
  const { id } = await ask("/people", { first_name, language, username: username.replace("@", "") || null });
  form.reset();
  at("new").open = false;
  await opens(id, openIds().length > 0);
};
