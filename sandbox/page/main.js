// The page comes together. The address may name chats, and a message in each: #person:message,person

import { showClock } from "./clock.js";
import { NARROW, at } from "./dom.js";
import { greet } from "./hint.js";
import { openIds, openOnly, paneOf, showPanes } from "./panes.js";
import { showPeople } from "./people.js";
import { follow, state } from "./server.js";

const show = () => {
  showPanes();
  showPeople();
  showClock();
};

/** Menus and lists fold when something else is pressed, and on Escape. */
const foldMenus = () => {
  document.addEventListener("click", event => {
    for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    for (const id of openIds()) {
      const { composer } = paneOf(id);
      if (!composer.element.contains(event.target)) composer.offer([]);
    }
  });
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && document.activeElement?.closest("details[open]");
    if (menu) {
      menu.open = false;
      menu.firstElementChild.focus();
    }
  });
};

/** Who is opened when the address names nobody: where something has happened, an organiser first. */
const firstPair = () => {
  const begun = state.people.filter(person => person.started);
  return (begun.length ? begun : state.people).slice(0, 2).map(person => [person.id]);
};

const named = location.hash.slice(1).split(",").map(one => one.split(":").map(Number)).filter(([id]) => id);
foldMenus();
await follow(show, openIds, gone => { at("gone").hidden = !gone; });
const wanted = named.length || innerWidth <= NARROW ? named : firstPair();
await openOnly(wanted.map(([id]) => id));
for (const [id, message] of wanted) paneOf(id)?.kept.get(message)?.element.scrollIntoView({ block: "end" });
greet();
document.body.dataset.ready = "yes";
