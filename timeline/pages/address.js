// The choice as the address's fragment, so that a link opens the page as it was left.

const LISTS = { types: "type", statuses: "status", documents: "document", kinds: "kind" };
const WORDS = { query: "q", lanes: "lanes", mode: "mode", part: "part" };

const toAddress = (state, model) => {
  const now = state.now;
  const words = new URLSearchParams();
  if (now.from !== model.first || now.to !== model.last) {
    words.set("t", `${isoOf(Math.round(now.from))}..${isoOf(Math.round(now.to) - 1)}`);
  }
  if (now.event !== null) words.set("e", model.events.id[now.event]);
  if (now.actor !== null) words.set("a", model.names[now.actor].id || model.names[now.actor].name);
  for (const [name, short] of Object.entries(WORDS)) {
    if (now[name] && now[name] !== state.defaults[name]) words.set(short, now[name]);
  }
  for (const [name, short] of Object.entries(LISTS)) {
    if (now[name]) [...now[name]].sort().forEach((value) => words.append(short, value));
    if (now[name] && !now[name].size) words.append(short, "");
  }
  if (now.undated) words.set("undated", "1");
  return words.toString();
};

// What an address asks for; whatever it names that is not here is left out.
const fromAddress = (hash, state, model) => {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const asked = { ...state.defaults, from: model.first, to: model.last };
  const [first, last] = (words.get("t") || "").split("..").map(dayOf);
  if (first && last && last >= first) Object.assign(asked, { from: first, to: last + 1 });
  if (model.number.has(words.get("e"))) asked.event = model.number.get(words.get("e"));
  const actor = model.names.findIndex((name) => (name.id || name.name) === words.get("a"));
  if (actor >= 0) asked.actor = actor;
  for (const [name, short] of Object.entries(WORDS)) if (words.get(short)) asked[name] = words.get(short);
  for (const [name, short] of Object.entries(LISTS)) {
    if (words.has(short)) asked[name] = new Set(words.getAll(short).filter(Boolean));
  }
  asked.undated = words.get("undated") === "1";
  return asked;
};

const keepAddress = (state, model) => {
  let waiting = 0;
  let written = null;
  const write = () => {
    waiting = 0;
    written = toAddress(state, model);
    history.replaceState(null, "", written ? `#${written}` : "#");
  };
  state.onChange(() => {
    clearTimeout(waiting);
    waiting = setTimeout(write, 250);
  });
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) !== written) state.set(fromAddress(location.hash, state, model));
  });
  addEventListener("pagehide", () => { if (waiting) write(); });
};
