// One message as a bubble: what is attached, its text, its time, its buttons.

import { clockOf, key, make } from "./dom.js";
import { isOurs, state } from "./server.js";
import { formatted, link } from "./text.js";

const sizeOf = bytes => bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`;
const nameOf = ({ first_name, last_name }) => [first_name, last_name].filter(Boolean).join(" ");

const picture = (sizes, alt) => {
  const { file_id, width, height } = sizes.at(-1);
  return make("img", { src: `/sandbox/files/${file_id}`, alt, width, height });
};
const file = ({ file_id, file_name, file_size }) =>
  make("a", { className: "file", href: `/sandbox/files/${file_id}`, download: file_name },
    "📄", make("span", {}, file_name, make("br"), make("span", { className: "faint" }, sizeOf(file_size))));
const map = ({ latitude, longitude }, content, pane) =>
  link(`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`, content, pane);

const attachment = (message, pane) => {
  const { photo, document: paper, venue, location, contact, sticker, voice, animation, video, audio } = message;
  if (photo) return picture(photo, message.caption || "Picture");
  if (paper) return file(paper);
  if (venue) return map(venue.location, `📍 ${venue.title}\n${venue.address}`, pane);
  if (location) return map(location, `📍 ${location.latitude}, ${location.longitude}`, pane);
  if (contact) return make("span", {}, `👤 ${nameOf(contact)}, ${contact.phone_number}`);
  if (sticker) return make("span", { className: "sticker" }, sticker.emoji ?? "🖼");
  if (voice) return make("span", {}, `🎤 0:${String(voice.duration).padStart(2, "0")}`);
  return animation || video || audio ? "🎞" : "";
};

const inlineKey = (button, message, pane) => {
  const element = key(button.text);
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ??
    button.switch_inline_query_chosen_chat?.query;
  if (button.callback_data) {
    element.onclick = () => pane.press(element, button.callback_data, message.message_id);
  } else if (button.url) {
    element.classList.add("outside");
    element.onclick = () => isOurs(button.url) ? pane.act("follow", { url: button.url }) : link(button.url, "", pane).click();
  } else if (button.copy_text) element.onclick = () => pane.copies(button.copy_text.text);
  else if (query !== undefined) element.onclick = () => pane.types(`@${state.bot.username} ${query}`);
  else element.onclick = () => pane.toast("The page has no such button.");
  return element;
};

/** Rows of buttons, as a keyboard of the Bot API lists them. */
export const rows = (keyboard, toKey) => (keyboard ?? []).map(row => make("div", { className: "row" }, ...row.map(toKey)));

const timeOf = ({ date, edit_date }) => {
  const sent = new Date(date * 1000);
  return make("time", { dateTime: sent.toISOString(), title: sent.toString() }, `${edit_date ? "edited " : ""}${clockOf(sent)}`);
};

/** The message as its reader sees it. */
export const bubble = (message, pane) => {
  const own = message.from?.id === pane.id;
  const text = message.text ?? message.caption ?? "";
  const attached = attachment(message, pane);
  if (!text && !attached) {
    return make("p", { className: "notice" }, message.pinned_message ? "pinned a message" : "something that the page cannot show");
  }
  const via = message.via_bot ? [make("div", { className: "via" }, `via @${message.via_bot.username}`)] : [];
  const entities = message.entities ?? message.caption_entities ?? [];
  return make("article", { className: own ? "own" : "", ariaLabel: own ? pane.person.name : state.bot.first_name },
    make("div", { className: "bubble" }, ...via, attached, make("div", { className: "text" }, formatted(text, entities, pane)), timeOf(message)),
    ...rows(message.reply_markup?.inline_keyboard, button => inlineKey(button, message, pane)));
};
