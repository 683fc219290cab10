// The line to write in: texts, commands, inline mode, what is attached; or the one button of who has not started.

import { key, make, menu, sign } from "./dom.js";
import { isOurs, state } from "./server.js";

const MISKOLC = { latitude: 48.1035, longitude: 20.7784 };
const ASKED_AFTER = 300; // milliseconds without a key, until the bot is asked for inline results

export class Composer {
  editing = false;

  constructor(pane) {
    this.pane = pane;
    this.field = make("textarea", { rows: 1, placeholder: "Message", ariaLabel: "Message, or a link to open", enterKeyHint: "send" });
    this.field.oninput = () => this.typed();
    this.field.onkeydown = event => this.keyed(event);
    this.offered = make("div", { className: "sheet offered", hidden: true, role: "group" });
    this.slash = sign("/", "Commands", () => this.listCommands("/", true));
    this.attach = menu("📎", "Attach", [
      ["🖼 Photo…", () => this.pick("photo", "image/*")],
      ["📄 Document…", () => this.pick("document", "")],
      ["👤 Contact", () => pane.act("contact")],
      ["📍 Location", () => pane.act("location", MISKOLC)],
      ["👍 Sticker", () => pane.act("sticker")],
      ["🎤 Voice message", () => pane.act("voice")],
    ]);
    this.submit = make("button", { className: "main", textContent: "➤", ariaLabel: "Send", title: "Send" });
    this.start = key("Start", () => pane.act("start"), "main whole");
    this.writing = [this.slash, this.field, this.attach, this.submit];
    this.element = make("form", { className: "write" }, this.offered, ...this.writing, this.start);
    this.element.onsubmit = event => { event.preventDefault(); this.send(); };
    this.element.addEventListener("keydown", event => {
      if (event.key === "Escape" && !this.offered.hidden) { this.offer([]); this.field.focus(); }
    });
  }

  /** In step with the person: started or not, blocked, gone; and with what the bot offers inline. */
  show(person) {
    const silent = !person.started || person.blocked || person.deactivated;
    for (const part of this.writing) part.hidden = silent;
    const startedNow = !silent && this.start === document.activeElement;
    this.start.hidden = !silent;
    if (startedNow) this.field.focus();
    this.start.disabled = person.deactivated;
    this.start.textContent = person.deactivated ? "This account was deleted" : person.blocked ? "Unblock and restart" : "Start";
    if (this.query !== undefined && person.inline?.text === this.query) this.listResults(person.inline.results);
  }

  focus() {
    (this.start.hidden ? this.field : this.start).focus();
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.offered.hidden) this.clear();
  }

  clear() {
    this.editing = false;
    this.field.value = "";
    this.query = undefined;
    this.offer([]);
  }

  put(text) {
    this.field.value = text;
    this.field.focus();
    this.typed();
  }

  typed() {
    const text = this.field.value;
    const inline = text.match(new RegExp(`^@${state.bot.username}\\s+(.*)$`, "is"));
    clearTimeout(this.asking);
    this.query = inline?.[1];
    if (inline) this.asking = setTimeout(() => this.pane.act("inline", { query: this.query }), ASKED_AFTER);
    else this.listCommands(text);
  }

  async send() {
    const text = this.field.value.trim();
    if (!text || this.query !== undefined) return;
    const editing = this.editing;
    this.clear();
    if (editing) await this.pane.act("edit", { text });
    else if (/^(https?:\/\/)?t\.me\/\S+$/i.test(text) && isOurs(text)) await this.pane.act("follow", { url: text });
    else await this.pane.act("say", { text });
  }

  pick(kind, accept) {
    const chosen = make("input", { type: "file", accept });
    chosen.onchange = () => this.pane.sends(kind, chosen.files[0]);
    chosen.click();
  }

  listCommands(text, toggle = false) {
    const open = text.startsWith("/") && !/\s/.test(text) && !(toggle && !this.offered.hidden);
    const fitting = open ? this.pane.person.commands.filter(({ command }) => command.startsWith(text.slice(1))) : [];
    this.offer(fitting.map(({ command, description }) => this.offerOf(`/${command}`, description, () => {
      this.field.value = `/${command}`;
      this.send();
    })), "Commands");
    if (toggle) this.offered.querySelector("button")?.focus();
  }

  listResults(results) {
    const offers = results.map(({ id, title, description }) => this.offerOf(title, description, () => {
      this.clear();
      this.pane.act("choose", { result_id: id });
    }));
    this.offer(offers.length ? offers : [make("p", { className: "faint" }, "Nothing is offered for this.")], "Results");
  }

  offerOf(name, description, chosen) {
    const element = key("", () => { chosen(); this.field.focus(); });
    element.append(make("b", {}, name), ` ${description}`);
    return element;
  }

  offer(elements, label = "") {
    this.offered.hidden = !elements.length;
    this.offered.ariaLabel = label;
    this.offered.replaceChildren(...elements);
  }
}
