// The choice as the address's fragment, so that a link opens the page as it was left.

const LISTS = { types: "type", statuses: "status", documents: "document", kinds: "kind", dates: "date" };
const TICKS = ["undated", "predicates", "tellings"];
const WORDS = { query: "q", lanes: "lanes", mode: "mode", part: "part" };

const CHOICES = {
  lanes: ["together", "actor", "document", "type"], mode: ["overlaps", "asof"], part: ["opening", "all"],
};

const nameOf = (model, i) => model.names[i].id || model.names[i].name;

const toAddress = (state, model) => {
  const now = state.now;
  const words = new URLSearchParams();
  if (now.from !== model.opening[0] || now.to !== model.opening[1]) {
    words.set("t", `${isoOf(Math.round(now.from))}..${isoOf(Math.round(now.to) - 1)}`);
  }
  if (now.event !== null) words.set("e", model.events.id[now.event]);
  if (now.actor !== null) words.set("a", nameOf(model, now.actor));
  if (now.source !== null) words.set("d", model.documents[now.source].id);
  for (const [name, short] of Object.entries(WORDS)) {
    if (now[name] && now[name] !== state.defaults[name]) words.set(short, now[name]);
  }
  for (const [name, short] of Object.entries(LISTS)) {
    if (now[name]) [...now[name]].sort().forEach((value) => words.append(short, value));
    if (now[name] && !now[name].size) words.append(short, "");
  }
  for (const name of TICKS) if (now[name]) words.set(name, "1");
  if (now.near !== null) words.set("near", nameOf(model, now.near));
  if (now.pair !== null) words.set("r", model.graph.relations.id[model.graph.bundles[now.pair][2][0]]);
  return words.toString();
};

// What an address asks for; whatever it names that is not here is left out.
const fromAddress = (hash, state, model) => {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const asked = { ...state.defaults, from: model.opening[0], to: model.opening[1] };
  const [first, last] = (words.get("t") || "").split("..").map(dayOf);
  if (first && last && last >= first) Object.assign(asked, { from: first, to: last + 1 });
  if (model.number.has(words.get("e"))) asked.event = model.number.get(words.get("e"));
  const source = words.has("d") ? model.documents.findIndex(({ id }) => id === words.get("d")) : -1;
  if (source >= 0) asked.source = source;
  for (const [name, short] of [["actor", "a"], ["near", "near"]]) {
    const found = words.has(short) ? model.names.findIndex((_, i) => nameOf(model, i) === words.get(short)) : -1;
    if (found >= 0) asked[name] = found;
  }
  if (model.graph && words.has("r")) {
    const relation = model.graph.relations.id.indexOf(words.get("r"));
    const pair = model.graph.bundles.findIndex(([, , members]) => members.includes(relation));
    if (pair >= 0) asked.pair = pair;
  }
  for (const [name, short] of Object.entries(WORDS)) {
    const word = words.get(short);
    if (word && (!CHOICES[name] || CHOICES[name].includes(word))) asked[name] = word;
  }
  for (const [name, short] of Object.entries(LISTS)) {
    if (words.has(short)) asked[name] = new Set(words.getAll(short).filter(Boolean));
  }
  for (const name of TICKS) asked[name] = words.get(name) === "1";
  return asked;
};

// What is read: each is a step that the browser's Back undoes; a move of the period is none.
const STEPS_BACK = ["e", "a", "d", "r", "near"];
const stepOf = (address) => {
  const words = new URLSearchParams(address);
  return STEPS_BACK.map((name) => words.get(name) || "").join("\n");
};

const keepAddress = (state, model) => {
  let waiting = 0;
  let written = toAddress(state, model);
  const write = () => {
    waiting = 0;
    const next = toAddress(state, model);
    if (next === written) return;
    const keep = stepOf(next) === stepOf(written) ? "replaceState" : "pushState";
    written = next;
    history[keep](null, "", next ? `#${next}` : "#");
  };
  state.onChange(() => {
    clearTimeout(waiting);
    waiting = setTimeout(write, 250);
  });
  addEventListener("hashchange", () => {
    if (location.hash.slice(1) === written) return;
    const asked = fromAddress(location.hash, state, model);
    written = toAddress({ now: asked, defaults: state.defaults }, model);
    state.set(asked);
  });
  addEventListener("pagehide", () => { if (waiting) write(); });
};
