// What the page knows of the sandbox, and how it asks and hears of more.

export let state = { people: [], chats: {}, bot: {}, movable: false };

let shows = () => {};
let openChats = () => [];
let looking = null;
let again = false;

const read = async answer => {
  const content = await answer.json();
  if (!answer.ok) throw new Error(content.error);
  return content;
};

/** Calls the sandbox: a look, or an act when there is a body. Throws what it refuses, as a sentence. */
export const ask = async (path, body) =>
  read(await fetch(`/sandbox${path}`, body && { method: "POST", body: JSON.stringify(body) }));

/** Sends a file as a "photo" or a "document" of this person. */
export const upload = async (id, kind, file) =>
  read(await fetch(`/sandbox/people/${id}/upload/${kind}?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file }));

export const personOf = id => state.people.find(person => person.id === id);
export const isOurs = url => new RegExp(`^(https?://)?t\\.me/${state.bot.username}/?(\\?|$)`, "i").test(url);

/** Looks and shows; one look at a time, a change during a look asks for another. */
export const look = () => {
  again = true;
  looking ??= (async () => {
    try {
      while (again) {
        again = false;
        state = await ask(`/state?chats=${openChats().join(",")}`);
        shows();
      }
    } finally {
      looking = null;
    }
  })();
  return looking;
};

/** From now on `show` is called after each change; `chats` gives the ids whose messages are wanted. */
export const follow = async (show, chats, gone) => {
  shows = show;
  openChats = chats;
  await look();
  const news = new EventSource("/sandbox/news");
  news.onmessage = () => { gone(false); look(); };
  news.onerror = () => gone(true);
};
