// Search box, lanes, filters, legend, period and zoom: what stands in the page's head.

const FOUND_MOST = 8;

const makeSearch = (model, state, choose) => {
  const box = byId("search");
  const list = byId("found");
  let at = -1;
  let options = [];

  const foldedNames = () => {
    model.foldedNames = model.foldedNames
      || model.names.map((name) => [name.name, ...name.aliases].map(fold));
    return model.foldedNames;
  };

  const find = (query) => {
    const wanted = fold(query.trim());
    if (!wanted) return [];
    const names = [];
    foldedNames().forEach((forms, i) => {
      const hit = forms.findIndex((form) => form.includes(wanted));
      if (hit >= 0) names.push({ i, first: forms[hit].startsWith(wanted) ? 0 : 1, alias: hit ? model.names[i].aliases[hit - 1] : "" });
    });
    names.sort((a, b) => a.first - b.first || eventsOfNames(model)[b.i].length - eventsOfNames(model)[a.i].length);
    const found = names.slice(0, FOUND_MOST).map(({ i, alias }) => ({
      text: model.names[i].name, note: [model.names[i].kind || "name", alias && `also ${shorten(alias, 40)}`].filter(Boolean).join(" · "),
      go: () => choose.actor(i),
    }));
    const folded = foldedEvents(model);
    for (let i = 0; i < model.count && found.length < FOUND_MOST * 2; i++) {
      if (folded[i].includes(wanted)) found.push({ text: model.events.label[i], note: model.events.date[i], go: () => choose.event(i) });
    }
    return found;
  };

  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const point = (to) => {
    at = (to + options.length) % options.length;
    [...list.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === at)));
    box.setAttribute("aria-activedescendant", `found-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  };

  const open = () => {
    options = find(box.value);
    list.replaceChildren(...options.map((option, k) => {
      const item = element("li");
      item.id = `found-${k}`;
      item.setAttribute("role", "option");
      item.append(foreign("span", shorten(option.text, 90)), foreign("span", option.note, "quiet"));
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        option.go();
        close();
      });
      return item;
    }));
    if (!options.length && box.value.trim()) list.append(element("li", "Nothing found", "quiet"));
    list.hidden = !box.value.trim();
    box.setAttribute("aria-expanded", String(!list.hidden));
    at = -1;
  };

  box.addEventListener("input", () => {
    state.set({ query: box.value });
    open();
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (list.hidden) { box.value = ""; state.set({ query: "" }); }
      close();
      event.stopPropagation();
    } else if (options.length && event.key === "ArrowDown") { event.preventDefault(); if (list.hidden) open(); point(at + 1); }
    else if (options.length && event.key === "ArrowUp") { event.preventDefault(); point(at < 0 ? -1 : at - 1); }
    else if (event.key === "Enter" && options.length && !list.hidden) { options[Math.max(0, at)].go(); close(); }
  });
  return { show() { if (box.value !== state.now.query) box.value = state.now.query; } };
};

// One group of boxes to tick: all ticked means no filter.
const tickGroup = (title, name, values, state) => {
  const group = element("fieldset");
  group.append(element("legend", title));
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
  group.show = () => boxes.forEach((box) => { box.checked = !state.now[name] || state.now[name].has(box.value); });
  return group;
};

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
    const kinds = [...new Set(model.names.map((name) => name.kind).filter(Boolean))].sort();
    groups = [
      tickGroup("Status", "statuses", choices(STATUS, tally(status, 4), (s) => s), state),
      tickGroup("Type", "types", choices(types.map((t) => t || "none"), tally(type, types.length), (t) => (t === "none" ? "no type" : t.toLowerCase())), state),
      tickGroup("Document", "documents", model.documents.map((d, i) => ({ value: d.id, text: shorten(d.name, 120), count: tally(doc, model.documents.length)[i] })).slice(0, 400), state),
    ];
    if (kinds.length) {
      const counts = kinds.map((kind) => model.names.filter((name) => name.kind === kind).length);
      groups.splice(2, 0, tickGroup("Kind of actor", "kinds", choices(kinds, counts, (k) => k), state));
    }
    sheet.replaceChildren(...groups, button("Clear all filters", () => state.set({ statuses: null, types: null, documents: null, kinds: null, query: "" }), "link"));
    groups.forEach((group) => group.show());
  };
  byId("filters").addEventListener("toggle", () => { if (!groups) build(); });
  return {
    show() {
      if (groups) groups.forEach((group) => group.show());
      const now = state.now;
      const active = ["statuses", "types", "documents", "kinds"].filter((name) => now[name]).length;
      byId("filtering").textContent = active ? ` (${active})` : "";
    },
  };
};

const makeLegend = (extra) => {
  const sheet = byId("legend-sheet");
  const swatch = (paint, wide = 46) => {
    const ratio = devicePixelRatio || 1;
    const canvas = element("canvas");
    canvas.width = wide * ratio;
    canvas.height = 20 * ratio;
    canvas.className = "swatch";
    canvas.setAttribute("aria-hidden", "true");
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    pen.fillStyle = pen.strokeStyle = colourOf("--text");
    paint(pen);
    return canvas;
  };
  const block = (title, rows) => {
    const list = element("ul", null, "plain");
    rows.forEach(([paint, words]) => {
      const item = element("li");
      item.append(swatch(paint), element("span", words));
      list.append(item);
    });
    const box = element("section");
    box.append(element("h3", title), list);
    return box;
  };
  const sign = (shape, status, left, right) => (pen) => drawSign(pen, SHAPE.indexOf(shape), status, left, right, 10);
  const colour = (name) => (pen) => {
    pen.fillStyle = colourOf(`--${name}`);
    drawSign(pen, 0, 0, 16, 28, 10);
  };
  const build = () => sheet.replaceChildren(
    block("How finely the date is known", [
      [sign("day", 0, 18, 28), "a day, or a time of day"], [sign("stretch", 0, 4, 42), "from one day to another"],
      [sign("month", 0, 4, 42), "some time in a week, month or season"], [sign("year", 0, 4, 42), "some time in a year or decade"],
      [sign("vague", 0, 4, 42), "a vague stretch"], [sign("since", 0, 8, 38), "since then, end not known"],
      [sign("until", 0, 8, 38), "until then, start not known"],
    ]),
    block("Whether it happened", [
      [sign("day", 0, 18, 28), "filled: occurred"], [sign("day", 1, 18, 28), "outlined: planned"],
      [sign("day", 2, 18, 28), "dotted: possible"], [sign("day", 3, 18, 28), "crossed: denied, did not happen"],
      [(pen) => { pen.font = "600 16px system-ui"; pen.fillText("≠", 18, 16); }, "sources differ about it"],
    ]),
    block("Colour: what kind of event", CLASS_NAMES.slice(1).concat("other").map((name) => [colour(name), CLASS_WORDS[name]])),
    ...extra(block),
  );
  const box = byId("legend");
  box.addEventListener("toggle", () => { if (box.open) build(); });
};

const makePeriod = (model, state, period) => {
  const from = byId("from");
  const to = byId("to");
  const choose = () => {
    const first = dayOf(from.value);
    const last = dayOf(to.value);
    if (first && last && last >= first) period.set(first, last + 1);
  };
  from.addEventListener("change", choose);
  to.addEventListener("change", choose);
  byId("zoom-in").addEventListener("click", () => period.zoom(0.6));
  byId("zoom-out").addEventListener("click", () => period.zoom(1 / 0.6));
  byId("zoom-all").addEventListener("click", () => period.all());
  return {
    show() {
      from.value = isoOf(Math.round(state.now.from));
      to.value = isoOf(Math.round(state.now.to) - 1);
    },
  };
};

const makeLaneChoice = (state, modes) => {
  const select = byId("lanes");
  select.parentElement.hidden = !modes.length;
  modes.forEach((mode) => {
    const option = element("option", LANE_MODES[mode]);
    option.value = mode;
    select.append(option);
  });
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
