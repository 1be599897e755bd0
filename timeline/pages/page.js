// The parts of the page joined: state to drawing, choosing to state.

const startPage = ({ lanes, legend = () => [], watch = () => {} }) => {
  document.documentElement.classList.add("scripted");
  const model = readModel();
  const modes = Object.keys(LANE_MODES).filter((mode) => mode !== "actor" || model.names.length);
  const defaults = { lanes: lanes(model), mode: "overlaps", part: null };
  const state = makeState({ ...defaults, from: model.first, to: model.last });
  state.defaults = { ...NOTHING_CHOSEN, ...defaults };
  const filter = makeFilter(model, state);
  const period = makeWindow(model, state);

  const choose = {
    event(i) { state.set({ event: i, actor: null }); if (i !== null) period.show(i); },
    actor(i) { state.set({ actor: i, event: null }); },
    nothing() { state.set({ event: null, actor: null }); },
  };

  const chart = makeChart(model, state, filter);
  const strip = makeStrip(model, state, filter, period);
  const panel = makePanel(model, state, choose);
  const tray = makeTray(model, state, filter, choose);
  const search = makeSearch(model, state, choose);
  const filters = makeFilters(model, state, filter);
  const laneChoice = makeLaneChoice(state, modes);
  const dates = makePeriod(model, state, period);
  makeLegend(legend);
  closeSheets();

  const shownRows = function* () { for (let i = 0; i < model.count; i++) if (filter.shown[i]) yield i; };
  const table = makeTable({
    title: "Events", noun: "event", columns: eventColumns(model), rows: shownRows,
    choose: choose.event, chosen: (i) => i === state.now.event,
  });
  byId("tables").append(table.box);

  const step = (way) => {
    const order = chart.order();
    for (let i = model.dated; i < model.count; i++) if (filter.shown[i]) order.push(i);
    if (!order.length) return;
    const at = order.indexOf(state.now.event);
    const next = at < 0 ? (way > 0 ? 0 : order.length - 1) : (at + way + order.length) % order.length;
    choose.event(order[next]);
  };
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("close").addEventListener("click", choose.nothing);
  listenToKeys(step, choose);
  listenToChart(chart, state, period, (i) => (i === null ? choose.nothing() : choose.event(i)), makeHint(model, chart));

  const parts = { model, state, filter, period, chart, panel, choose };
  const follow = watch(parts) || (() => {});

  const sayWindow = () => {
    const { from, to } = state.now;
    const matching = filter.any ? ` · ${counted(filter.count, "event")} found` : "";
    const unseen = chart.unseen();
    const crowded = unseen ? ` · ${unseen.toLocaleString("en")} without room for a sign: zoom in` : "";
    byId("window").textContent = `${periodInWords(Math.round(from), Math.round(to))}${matching}${crowded}`;
  };

  const apply = (changed) => {
    const filtered = touches(changed, ...FILTERS);
    if (filtered) filter.run();
    if (filtered || touches(changed, "lanes")) chart.regroup();
    if (filtered) { strip.recount(); table.refresh(); filters.show(); search.show(); }
    if (filtered || touches(changed, "event")) tray.draw();
    if (touches(changed, "lanes")) laneChoice.show();
    if (touches(changed, "from", "to") || filtered) { dates.show(); strip.draw(); }
    if (touches(changed, "event", "actor")) { panel.show(); table.mark(); }
    chart.draw();
    sayWindow();
    follow(changed);
  };

  const fit = () => { chart.resize(); strip.resize(); chart.draw(); strip.draw(); follow(new Set(["size"])); };
  const recolour = () => { chart.recolour(); strip.recount(); chart.draw(); strip.draw(); follow(new Set(["colour"])); };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  new ResizeObserver(() => fit()).observe(byId("chart-box"));

  Object.assign(state.now, fromAddress(location.hash, state, model));
  chart.recolour();
  chart.resize();
  strip.resize();
  apply(new Set(Object.keys(state.now)));
  state.onChange(apply);
  keepAddress(state, model);
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
};

const makeHint = (model, chart) => {
  const hint = byId("chart-hint");
  return (i, x, y) => {
    hint.hidden = i === null;
    chart.canvas.style.cursor = i === null ? "" : "pointer";
    if (i === null) return;
    hint.replaceChildren(element("span", model.events.date[i], "quiet"), foreign("span", shorten(model.events.label[i], 160)));
    const left = Math.min(x + 14, chart.width - hint.offsetWidth - 6);
    hint.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(0, y - hint.offsetHeight - 12)}px)`;
  };
};

// Keys that work anywhere on the page but in a field where one writes.
const listenToKeys = (step, choose) => {
  addEventListener("keydown", (event) => {
    const writing = event.target.closest && event.target.closest("input:not([type=checkbox]), select, textarea");
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = { n: () => step(1), p: () => step(-1), "/": () => byId("search").focus(), Escape: choose.nothing };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
};
