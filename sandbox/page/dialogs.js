// Questions over the page: one of several choices, and a ticket to scan.

import { at, key, make } from "./dom.js";
import { readCode } from "./qr.js";
import { ask, personOf } from "./server.js";

const TICKET = /[?&]start=t_/;

/** Asks with a button for each [label, what it does]; the first is what most would choose. */
export const question = (text, choices) => {
  at("question").textContent = text;
  at("ask").querySelector(".choices").replaceChildren(...choices.map(([label, chosen], i) =>
    key(label, () => { at("ask").close(); chosen(); }, i ? "" : "main")));
  if (!at("ask").open) at("ask").showModal();
};

const fromPicture = scanned => {
  const input = make("input", { type: "file", accept: "image/*", onchange: async () => scanned(await readCode(input.files[0])) });
  return make("label", {}, "A picture of a ticket's code ", input);
};

const fromLink = scanned => {
  const input = make("input", { name: "link", placeholder: "https://t.me/…", required: true });
  const form = make("form", {}, make("label", {}, "A ticket's link ", input), make("button", { textContent: "Scan" }));
  form.onsubmit = event => { event.preventDefault(); scanned(input.value.trim()); };
  return form;
};

/** The tickets on people's screens, each once: whose, and the link that it says or its picture holds. */
const heldUp = async () => {
  const found = new Map();
  for (const { person_id, url, photo } of await ask("/links")) {
    const link = url ?? await readCode(await (await fetch(`/sandbox/files/${photo}`)).blob());
    if (link && TICKET.test(link) && !found.has(link)) found.set(link, person_id);
  }
  return [...found];
};

/** The door's phone: a ticket that somebody holds up, a picture of its code, or its link. */
export const scan = async pane => {
  const scanned = url => {
    at("ask").close();
    if (url) pane.act("follow", { url });
    else pane.toast("No code was found in the picture.");
  };
  const held = (await heldUp()).map(([url, id]) => {
    const { part, name } = personOf(id);
    return [[part, name].filter(Boolean).join(": "), () => scanned(url)];
  });
  question(held.length ? "Scan a ticket. Who holds one up?" : "Nobody has opened a ticket yet: /tickets shows it.", held);
  at("ask").querySelector(".choices").append(fromPicture(scanned), fromLink(scanned), key("Cancel", () => at("ask").close()));
};
