// Period, zoom, lanes, and the sheets that open from the head.

const makePeriod = (model, state, period) => {
  const from = byId("from");
  const to = byId("to");
  const show = () => {
    from.value = isoOf(Math.round(state.now.from));
    to.value = isoOf(Math.round(state.now.to) - 1);
  };
  const choose = () => {
    const first = dayOf(from.value);
    const last = dayOf(to.value);
    if (first && last && last >= first) period.set(first, last + 1);
  };
  from.addEventListener("change", choose);
  to.addEventListener("change", choose);
  // A day beyond the other end takes that along, once it is written; what is no day goes.
  const leave = (field) => {
    const day = dayOf(field.value);
    const beyond = day && (field === from ? day >= state.now.to : day < state.now.from);
    const by = beyond ? day - (field === from ? state.now.from : state.now.to - 1) : 0;
    if (beyond) period.pan(by);
    show();
  };
  for (const field of [from, to]) field.addEventListener("blur", () => leave(field));
  byId("zoom-in").addEventListener("click", () => period.zoom(0.6));
  byId("zoom-out").addEventListener("click", () => period.zoom(1 / 0.6));
  byId("zoom-all").addEventListener("click", () => period.all());
  return { show };
};

const makeLaneChoice = (state, modes) => {
  const select = byId("lanes");
  select.parentElement.hidden = !modes.length;
  select.append(...modes.map((mode) => optionOf(mode, LANE_MODES[mode])));
  select.addEventListener("change", () => state.set({ lanes: select.value }));
  return { show() { select.value = state.now.lanes; } };
};

// A press outside an open sheet closes it, and so does Escape.
const closeSheets = () => {
  const sheets = () => [...document.querySelectorAll("details.drop[open]")];
  addEventListener("pointerdown", (event) => {
    for (const sheet of sheets()) if (!sheet.contains(event.target)) sheet.open = false;
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const sheet of sheets()) {
      sheet.open = false;
      sheet.querySelector("summary").focus();
    }
  });
};
