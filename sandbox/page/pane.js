// One person's chat with the bot.

import { Composer } from "./composer.js";
import { LANGUAGES, arrange, dayOf, face, key, make, menu, sign } from "./dom.js";
import { bubble, rows } from "./message.js";
import { ask, look, state, upload } from "./server.js";

const TOAST_SECONDS = 5;
const TYPING_SECONDS = 5;
const NEAR = 80; // pixels from the newest message that count as reading it

export class Pane {
  kept = new Map(); // what is shown of each message: its source and its element
  typedAt = 0;
  low = true; // at the newest message, and staying there

  /** `desk` is what surrounds the chat: closing it, its neighbours, questions. */
  constructor(id, desk) {
    this.id = id;
    this.desk = desk;
    this.log = make("div", { className: "log", role: "log", tabIndex: 0 });
    this.note = make("div", { className: "toast", role: "status" });
    this.keyboard = make("div", { className: "keyboard", role: "group", ariaLabel: "Keyboard of the chat" });
    this.composer = new Composer(this);
    this.element = make("section", { className: "pane" }, this.head(), this.log, this.note, this.keyboard, this.composer.element);
    this.log.onscroll = () => { this.low = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR; };
    new ResizeObserver(() => { if (this.low) this.down(); }).observe(this.log);
    this.element.addEventListener("focusin", () => desk.activate(this));
    this.element.addEventListener("pointerdown", () => desk.activate(this));
  }

  head() {
    this.name = make("h2", { className: "cut" });
    this.under = make("div", { className: "faint cut", ariaLive: "polite" });
    this.face = make("span");
    this.close = sign("✕", "Close this chat", () => this.desk.close(this), "close");
    this.menu = make("span");
    const back = sign("‹", "Back to the people", () => this.desk.toPeople(), "back");
    return make("header", {}, back, this.face, make("div", {}, this.name, this.under), this.menu, this.close);
  }

  show(person, messages) {
    const known = this.person;
    this.person = person;
    this.element.dataset.changed = person.changed;
    this.element.ariaLabel = `Chat of ${person.part || person.name}`;
    this.log.ariaLabel = `Messages of ${person.part || person.name}`;
    this.name.textContent = person.part || person.name;
    if (!known) this.face.replaceChildren(face(person));
    if (known?.blocked !== person.blocked) this.menu.replaceChildren(this.more(person));
    if (known && person.actions > known.actions) this.typedAt = Date.now();
    if (known && messages.at(-1)?.message_id !== this.newest) this.typedAt = 0;
    this.subtitle();
    this.fill(messages, !known);
    this.keyboard.hidden = !person.keyboard.length;
    this.keyboard.replaceChildren(...rows(person.keyboard, button => this.replyKey(button)));
    this.composer.show(person);
    this.answered(person.answer, !known);
  }

  more(person) {
    return menu("⋮", "More", [
      ["▣ Scan a ticket…", () => this.desk.scan(this)],
      ["↻ Restart", () => this.act("start")],
      ["✎ Edit my last text", () => this.edit()],
      person.blocked ? ["✓ Unblock the bot", () => this.act("unblock")] : ["⛔ Block the bot", () => this.act("block"), "danger"],
      ["🗑 Delete the account", () => this.act("deactivate"), "danger"],
    ]);
  }

  replyKey(button) {
    if (button.request_contact) return key(button.text, () => this.act("contact"));
    if (button.request_location) return key(button.text, () => this.act("location", { latitude: 48.1035, longitude: 20.7784 }));
    return key(button.text, () => this.act("say", { text: button.text }));
  }

  subtitle() {
    const rest = this.typedAt + TYPING_SECONDS * 1000 - Date.now();
    if (rest > 0) setTimeout(() => this.subtitle(), rest);
    const { part, name, username, language, blocked } = this.person;
    const facts = [part && name, username && `@${username}`, LANGUAGES[language] ?? language, blocked && "has blocked the bot"];
    this.under.textContent = rest > 0 ? `${state.bot.first_name} is typing…` : facts.filter(Boolean).join(" · ");
  }

  fill(messages, first) {
    const low = this.low;
    const focused = this.log.contains(document.activeElement) ? document.activeElement.closest("article") : null;
    const kept = new Map();
    let refocus = null;
    const keep = (id, source, build) => {
      const known = this.kept.get(id);
      const entry = known?.source === source ? known : { source, element: build() };
      if (known && known !== entry && focused === known.element) refocus = entry.element;
      kept.set(id, entry);
    };
    let today = "";
    for (const message of messages) {
      const date = dayOf(message.date * 1000);
      if (date !== today) keep(`day ${message.message_id}`, date, () => make("p", { className: "day" }, date));
      today = date;
      keep(message.message_id, JSON.stringify(message), () => bubble(message, this));
    }
    const { about } = this.person;
    if (!messages.length && about) keep("about", about, () => make("p", { className: "about" }, about));
    this.kept = kept;
    this.newest = messages.at(-1)?.message_id;
    arrange(this.log, [...kept.values()].map(entry => entry.element));
    (refocus?.querySelector("button") ?? (refocus && this.log))?.focus({ preventScroll: true });
    if (first || low) this.down();
  }

  down() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** The bot's answer to the last press: the button rests, and what was said shows once. */
  answered(answer, first) {
    if (!answer || answer.waiting) return;
    for (const busy of this.log.querySelectorAll("[aria-busy=true]")) busy.ariaBusy = "false";
    if (answer.id === this.answer) return;
    this.answer = answer.id;
    if (first || !answer.text) return;
    if (answer.alert) this.desk.question(answer.text, [["OK", () => {}]]);
    else this.toast(answer.text);
  }

  toast(text) {
    this.note.textContent = text;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { this.note.textContent = ""; }, TOAST_SECONDS * 1000);
  }

  /** Does something as this person; what cannot be done is told. */
  act(name, body = {}) {
    return this.tells(() => ask(`/people/${this.id}/${name}`, body));
  }

  sends(kind, file) {
    return this.tells(() => upload(this.id, kind, file));
  }

  async tells(deed) {
    try {
      await deed();
    } catch (refused) {
      this.toast(refused.message);
    }
    this.down();
    await look();
  }

  press(element, data, message_id) {
    element.ariaBusy = "true";
    return this.act("press", { data, message_id });
  }

  opens(url) {
    this.desk.openLink(url, this);
  }

  async copies(text) {
    await navigator.clipboard.writeText(text);
    this.toast("Copied");
  }

  types(text) {
    this.composer.put(text);
  }

  edit() {
    const last = (state.chats[this.id] ?? []).findLast(message => message.from?.id === this.id && message.text);
    if (!last) return this.toast("Nothing written yet.");
    this.composer.editing = true;
    return this.composer.put(last.text);
  }
}
