// What a stranger has to know, in three languages, shown until it is closed once.

import { NARROW, at, key, make, sign } from "./dom.js";
import { openIds, openOnly } from "./panes.js";
import { state } from "./server.js";

const CLOSED = "hint closed";
const TEXTS = {
  en: {
    title: "A brunch in two minutes",
    lead: "This is Telegram on your own machine, and you play everyone in it.",
    later: "The chats show what has been played so far. To play a brunch of your own:",
    steps: [
      "As the organiser: Start, write /organise, name your association, then create an event and publish it.",
      "Press the event's link in that chat, choose who opens it, and register as that person, in their language.",
      "Move time to “Doors open”. As the participant, send /tickets and open the ticket.",
      "As the organiser: ⋮ above the chat, “Scan a ticket”.",
    ],
    begin: "Open an organiser and a participant",
  },
  pl: {
    title: "Brunch w dwie minuty",
    lead: "To Telegram na tym komputerze: tutaj gra się wszystkie role.",
    later: "Czaty pokazują, co się dotąd wydarzyło. A tak można rozegrać własny brunch:",
    steps: [
      "Organizator: Start, potem /organise, nazwa organizacji, nowe wydarzenie i publikacja.",
      "W tym czacie proszę nacisnąć link do wydarzenia, wybrać, kto go otwiera, i zapisać tę osobę w jej języku.",
      "Czas można przesunąć: „Doors open” to otwarcie drzwi. Potem jako uczestnik: /tickets i otwarcie biletu.",
      "Organizator: ⋮ nad czatem, „Scan a ticket”, czyli skan biletu.",
    ],
    begin: "Otwórz czat organizatora i uczestnika",
  },
  hu: {
    title: "Villásreggeli két perc alatt",
    lead: "Ez a Telegram az Ön gépén: itt minden szerepet Ön játszik.",
    later: "A csevegések mutatják, mi történt eddig. Így játszhat le egy saját villásreggelit:",
    steps: [
      "Szervezőként: Start, majd /organise, a szervezet neve, új esemény és közzététel.",
      "Nyomja meg az esemény linkjét abban a csevegésben, válassza ki, ki nyitja meg, és regisztrálja a saját nyelvén.",
      "Léptesse az időt: „Doors open” a kapunyitás. Résztvevőként: /tickets, és nyissa meg a jegyet.",
      "Szervezőként: ⋮ a csevegés fölött, „Scan a ticket”, azaz jegy beolvasása.",
    ],
    begin: "Egy szervező és egy résztvevő megnyitása",
  },
};

/** Two people who have not begun: an organiser if there is one, and somebody to invite. */
const freshPair = () => {
  const fresh = state.people.filter(person => !person.started);
  const organiser = fresh.find(person => person.part.startsWith("organiser")) ?? fresh[0];
  return [organiser, fresh.find(person => person !== organiser)].filter(Boolean);
};

const close = () => {
  at("hint").hidden = true;
  localStorage.setItem(CLOSED, "yes");
};

const show = language => {
  const { title, lead, later, steps, begin } = TEXTS[language];
  const said = state.people.some(person => person.started) ? `${lead} ${later}` : lead;
  const languages = Object.keys(TEXTS).map(code => {
    const element = key(code.toUpperCase(), () => { show(code); at("hint").querySelector("[aria-pressed=true]").focus(); });
    element.ariaPressed = String(code === language);
    return element;
  });
  const pair = freshPair().map(person => person.id);
  const start = key(begin, () => { if (innerWidth <= NARROW) close(); openOnly(pair); start.remove(); }, "main");
  at("hint").lang = language;
  at("hint").replaceChildren(
    make("header", {}, make("h2", {}, title), make("div", { role: "group", ariaLabel: "Language" }, ...languages), sign("✕", "Close", close)),
    make("p", {}, said), make("ol", {}, ...steps.map(step => make("li", {}, step))), ...(pair.some(id => !openIds().includes(id)) ? [start] : []));
  at("hint").hidden = false;
  document.body.classList.add("reading");
};

const preferred = () => navigator.languages.map(one => one.slice(0, 2)).find(one => one in TEXTS) ?? "en";

/** On the first visit; the button ? brings it back. */
export const greet = () => {
  at("help").onclick = () => { show(preferred()); at("hint").querySelector("button.main, button")?.focus(); };
  if (!localStorage.getItem(CLOSED)) show(preferred());
};
