// The sandbox's time, which stands still until it is moved.

import { at, clockOf, dayOf } from "./dom.js";
import { activePane } from "./panes.js";
import { ask, look, state } from "./server.js";

export const showClock = () => {
  at("clock").hidden = !state.movable;
  const now = new Date(state.now);
  at("clock").querySelector("span").textContent = `Here it is ${dayOf(now)}, ${clockOf(now)}. Move time:`;
};

at("clock").onclick = async event => {
  const { by } = event.target.dataset;
  if (!by) return;
  const keys = at("clock").querySelectorAll("button");
  const before = state.now;
  for (const one of keys) one.disabled = true;
  try {
    const { now } = await ask("/time", { by });
    if (now === before) activePane()?.toast("Nothing lies ahead: publish an event first.");
  } catch (refused) {
    activePane()?.toast(refused.message);
  }
  for (const one of keys) one.disabled = false;
  event.target.focus();
  await look();
};
