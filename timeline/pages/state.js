// What the reader has chosen. A change is told once a frame, with the names of what changed.

const NOTHING_CHOSEN = {
  from: null, to: null, event: null, actor: null, source: null, lanes: null, query: "",
  types: null, statuses: null, documents: null, kinds: null, dates: null, mode: "overlaps", undated: false, predicates: false, tellings: false,
  part: "opening", near: null, pair: null,
};

const makeState = (defaults) => {
  const state = { ...NOTHING_CHOSEN, ...defaults };
  const listeners = [];
  let changed = null;
  const tell = () => {
    const names = changed;
    changed = null;
    for (const listener of listeners) listener(names);
  };
  return {
    now: state,
    onChange: (listener) => listeners.push(listener),
    set(patch) {
      for (const [name, value] of Object.entries(patch)) {
        if (state[name] === value) continue;
        state[name] = value;
        if (!changed) {
          changed = new Set();
          requestAnimationFrame(tell);
        }
        changed.add(name);
      }
    },
  };
};

const touches = (changed, ...names) => names.some((name) => changed.has(name));

const FILTERS = ["query", "types", "statuses", "documents", "kinds", "dates", "tellings"];
