// Texts with their entities as elements.

import { key, make } from "./dom.js";
import { isOurs } from "./server.js";

const MARKS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** A link; what leads into Telegram asks who opens it. */
export const link = (url, content, pane) => {
  if (!/^[a-z]+:/i.test(url)) url = `https://${url}`;
  if (!/^(https?|mailto|tel|tg):/i.test(url)) return make("span", {}, content);
  const anchor = make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, content);
  if (/^(https?:\/\/t\.me\/|tg:)/i.test(url)) {
    anchor.onclick = event => { event.preventDefault(); pane.opens(url); };
  }
  return anchor;
};

const pressed = (content, className, onclick) => {
  const element = key("", onclick, className);
  element.append(content);
  return element;
};

const marked = (entity, content, text, pane) => {
  switch (entity.type) {
    case "text_link": return link(entity.url, content, pane);
    case "url": return link(text, content, pane);
    case "email": return link(`mailto:${text}`, content, pane);
    case "phone_number": return link(`tel:${text}`, content, pane);
    case "mention": return link(`https://t.me/${text.slice(1)}`, content, pane);
    case "bot_command": return pressed(content, "link", () => pane.act("say", { text }));
    case "code": return pressed(content, "code", () => isOurs(text) ? pane.opens(text) : pane.copies(text));
    case "spoiler": return make("span", { className: "spoiler", tabIndex: 0 }, content);
    default: return make(MARKS[entity.type] ?? "span", {}, content);
  }
};

/** The text with its entities, which nest; offsets count UTF-16 units, as strings do here. */
export const formatted = (text, entities, pane, start = 0, end = text.length) => {
  const out = document.createDocumentFragment();
  for (let i = 0; i < entities.length;) {
    const entity = entities[i++];
    const stop = Math.min(entity.offset + entity.length, end);
    const inside = [];
    while (i < entities.length && entities[i].offset < stop) inside.push(entities[i++]);
    const content = formatted(text, inside, pane, entity.offset, stop);
    out.append(text.slice(start, entity.offset), marked(entity, content, text.slice(entity.offset, stop), pane));
    start = stop;
  }
  out.append(text.slice(start, end));
  return out;
};
