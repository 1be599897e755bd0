// The sheet of filters: what is ticked stays.

// One group of boxes to tick: all ticked means no filter.
const tickGroup = (title, name, values, state) => {
  const group = element("fieldset");
  const legend = element("legend", title);
  group.append(legend);
  const boxes = values.map(({ value, text, count }) => {
    const tick = element("label");
    const box = element("input");
    box.type = "checkbox";
    box.value = value;
    box.addEventListener("change", () => {
      const on = boxes.filter((other) => other.checked).map((other) => other.value);
      state.set({ [name]: on.length === boxes.length ? null : new Set(on) });
    });
    tick.append(box, foreign("span", text), element("span", count.toLocaleString("en"), "quiet"));
    group.append(tick);
    return box;
  });
  // One of many is chosen in two clicks: none, then that one.
  const none = button("", () => state.set({ [name]: state.now[name] ? null : new Set() }), "link");
  if (boxes.length > 2) legend.append(" ", none);
  group.show = () => {
    const chosen = state.now[name];
    boxes.forEach((box) => { box.checked = !chosen || chosen.has(box.value); });
    none.textContent = chosen ? "tick all" : "tick none";
    none.setAttribute("aria-label", `${title}: ${none.textContent}`);
  };
  return group;
};

// The box that sets apart what is told again.
const tellingsTick = (model, state) => {
  const group = element("fieldset");
  const tick = element("label");
  const box = element("input");
  box.type = "checkbox";
  box.id = "tellings";
  box.addEventListener("change", () => state.set({ tellings: box.checked }));
  tick.append(box, element("span", "each telling by itself"), element("span", model.repeats.length.toLocaleString("en"), "quiet"));
  group.append(element("legend", "Told again"), tick);
  group.show = () => { box.checked = state.now.tellings; };
  return group;
};

const TICKED_MOST = 400; // documents
const DATES = { dated: "dated", undated: "without a date" };

const tally = (values, size) => {
  const counts = new Array(size).fill(0);
  values.forEach((value) => counts[value]++);
  return counts;
};

const makeFilters = (model, state, filter) => {
  const sheet = byId("filter-sheet");
  let groups = null;
  const build = () => {
    const { status, type, doc, types } = model.events;
    const choices = (values, counts, words) => values
      .map((value, i) => ({ value, text: words(value), count: counts[i] })).filter((choice) => choice.count);
    const told = tally(doc, model.documents.length);
    const kinds = [...new Set(model.names.map((name) => name.kind).filter(Boolean))].sort();
    groups = [
      tickGroup("Status", "statuses", choices(STATUS, tally(status, 4), (s) => s), state),
      tickGroup("Type", "types", choices(types.map((t) => t || "none"), tally(type, types.length), (t) => (t === "none" ? "no type" : t.toLowerCase())), state),
    ];
    // More than one would tick; the panel of a document leaves it alone.
    if (model.documents.length <= TICKED_MOST) {
      groups.push(tickGroup("Document", "documents", model.documents.map((d, i) => ({ value: d.id, text: shorten(d.name, 120), count: told[i] })), state));
    }
    if (kinds.length) {
      const counts = kinds.map((kind) => model.names.filter((name) => name.kind === kind).length);
      groups.splice(2, 0, tickGroup("Kind of actor", "kinds", choices(kinds, counts, (k) => k), state));
    }
    const counts = { dated: model.dated, undated: model.count - model.dated };
    if (counts.dated && counts.undated) {
      groups.splice(1, 0, tickGroup("Date", "dates", Object.keys(counts).map((value) => ({ value, text: DATES[value], count: counts[value] })), state));
    }
    if (model.repeats.length) groups.push(tellingsTick(model, state));
    const none = Object.fromEntries(Object.keys(LISTS).map((name) => [name, null]));
    sheet.replaceChildren(...groups, button("Clear all filters", () => state.set({ ...none, query: "", tellings: false }), "link"));
    groups.forEach((group) => group.show());
  };
  byId("filters").addEventListener("toggle", () => { if (!groups) build(); });
  return {
    show() {
      if (groups) groups.forEach((group) => group.show());
      const now = state.now;
      const active = Object.keys(LISTS).filter((name) => now[name]).length;
      byId("filtering").textContent = active ? ` (${active})` : "";
    },
  };
};
