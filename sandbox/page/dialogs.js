// Questions over the page: one of several choices, and a ticket to scan.

import { at, key, make } from "./dom.js";
import { ask, personOf } from "./server.js";

const TICKET = /[?&]start=t_/;

/** Asks with a button for each [label, what it does]; the first is what most would choose. */
export const question = (text, choices) => {
  at("question").textContent = text;
  at("ask").querySelector(".choices").replaceChildren(...choices.map(([label, chosen], i) =>
    key(label, () => { at("ask").close(); chosen(); }, i ? "" : "main")));
  if (!at("ask").open) at("ask").showModal();
};

const readPicture = async file => {
  const [code] = await new BarcodeDetector({ formats: ["qr_code"] }).detect(await createImageBitmap(file));
  return code?.rawValue;
};

const fromPicture = scanned => {
  const input = make("input", { type: "file", accept: "image/*", onchange: async () => scanned(await readPicture(input.files[0])) });
  return make("label", {}, "A picture of a ticket's code ", input);
};

const fromLink = scanned => {
  const input = make("input", { name: "link", placeholder: "https://t.me/…", required: true });
  const form = make("form", { onsubmit: event => { event.preventDefault(); scanned(input.value.trim()); } },
    make("label", {}, "A ticket's link ", input), make("button", { textContent: "Scan" }));
  return form;
};

/** The door's phone: a ticket that somebody holds up, a picture of its code, or its link. */
export const scan = async pane => {
  const links = (await ask("/links")).filter(({ url }) => TICKET.test(url));
  const scanned = url => {
    at("ask").close();
    if (url) pane.act("follow", { url });
    else pane.toast("No code was found in the picture.");
  };
  const held = links.map(({ person_id, url }) => {
    const { part, name } = personOf(person_id);
    return [[part, name].filter(Boolean).join(": "), () => scanned(url)];
  });
  question(held.length ? "Scan a ticket. Who holds one up?" : "Nobody has opened a ticket yet: /tickets shows it.", held);
  at("ask").querySelector(".choices").append(
    ...("BarcodeDetector" in window ? [fromPicture(scanned)] : []), fromLink(scanned), key("Cancel", () => at("ask").close()));
};
