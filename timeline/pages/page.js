const NOTHING_READ = { event: null, actor: null, pair: null, source: null };

// The parts of the page joined: state to drawing, choosing to state.

const startPage = ({ lanes, legend = () => [], watch = () => {} }) => {
  document.documentElement.classList.add("scripted");
  const model = readModel();
  document.documentElement.classList.toggle("timeless", !model.dated);
  const modes = Object.keys(LANE_MODES).filter((mode) => mode !== "actor" || model.names.length);
  const defaults = { lanes: lanes(model) };
  const state = makeState({ ...defaults, from: model.opening[0], to: model.opening[1] });
  state.defaults = { ...NOTHING_CHOSEN, ...defaults };
  const filter = makeFilter(model, state);
  const period = makeWindow(model, state);

  const choose = {
    event(i) { state.set({ ...NOTHING_READ, event: i }); if (i !== null) period.show(i); },
    actor(i) { state.set({ ...NOTHING_READ, actor: i }); },
    pair(i) { state.set({ ...NOTHING_READ, pair: i }); },
    source(i) { state.set({ ...NOTHING_READ, source: i }); },
    nothing() { state.set(NOTHING_READ); },
  };

  const chart = byId("chart") ? makeChart(model, state, filter) : withoutChart(model, filter);
  const strip = makeStrip(model, state, filter, period);
  const panel = makePanel(model, state, choose);
  const tray = byId("tray") ? makeTray(model, state, filter, choose) : { draw() {} };
  const search = makeSearch(model, state, choose);
  const filters = makeFilters(model, state, filter);
  const laneChoice = makeLaneChoice(state, byId("chart") ? modes : []);
  const dates = makePeriod(model, state, period);
  makeLegend(model, legend);
  closeSheets();

  const shownRows = function* () {
    const { from, to } = state.now;
    const whole = unchosen(model, state.now);
    for (let i = 0; i < model.count; i++) {
      if (filter.shown[i] && (whole || (i < model.dated && model.start[i] < to && model.end[i] > from))) yield i;
    }
  };
  let refilling = 0;
  const table = makeTable({
    title: "Events", noun: "event", all: () => filter.all, columns: eventColumns(model, filter), extra: [...dayColumns(model), ...sayColumns(model), { name: "Told", text: (i) => String(filter.times[i]) }], rows: shownRows,
    choose: choose.event, chosen: (i) => i === filter.standing(state.now.event),
  });
  if (byId("events")) byId("events").append(table.box);

  const step = (way) => {
    const order = chart.order();
    for (let i = model.dated; i < model.count; i++) if (filter.shown[i]) order.push(i);
    if (!order.length) return;
    const at = order.indexOf(filter.standing(state.now.event));
    const next = at < 0 ? (way > 0 ? 0 : order.length - 1) : (at + way + order.length) % order.length;
    choose.event(order[next]);
  };
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("close").addEventListener("click", choose.nothing);
  listenToKeys(step, choose);
  if (chart.canvas) listenToChart(chart, state, period, (i) => (i === null ? choose.nothing() : choose.event(i)), makeHint(model, filter, chart));

  const parts = { model, state, filter, period, panel, choose };
  const follow = watch(parts) || (() => {});

  const sayWindow = makeSaid(model, state, filter, chart, period, () => table.box.scrollIntoView());

  const apply = (changed) => {
    const filtered = touches(changed, ...FILTERS) || (model.repeats.length && touches(changed, "lanes"));
    if (filtered) filter.run();
    if (filtered || touches(changed, "lanes")) chart.regroup();
    if (filtered) { strip.recount(); table.refresh(); filters.show(); search.show(); }
    if (filtered || touches(changed, "event")) tray.draw();
    if (touches(changed, "lanes")) laneChoice.show();
    if (touches(changed, "from", "to") || filtered) { dates.show(); strip.draw(); }
    if (touches(changed, "from", "to") && !filtered) {
      clearTimeout(refilling); // a table is slower to fill than the chart to move
      refilling = setTimeout(table.refresh, 200);
    }
    if (touches(changed, "event", "actor", "pair", "source", "documents")) { panel.show(); table.mark(); }
    chart.draw();
    if (touches(changed, "event") && state.now.event !== null) chart.reveal(filter.standing(state.now.event));
    if ((filtered || touches(changed, "actor", "lanes")) && state.now.actor !== null) chart.revealActor(state.now.actor);
    sayWindow();
    follow(changed);
  };

  const fit = () => { chart.resize(); strip.resize(); chart.draw(); strip.draw(); follow(new Set(["size"])); };
  const recolour = () => { chart.recolour(); strip.recount(); chart.draw(); strip.draw(); follow(new Set(["colour"])); };
  for (const query of ["(prefers-color-scheme: dark)", "print"]) matchMedia(query).addEventListener("change", recolour);
  const room = byId("chart-box") || byId("strip").parentElement;
  new ResizeObserver(fit).observe(model.dated ? room : document.body);

  Object.assign(state.now, fromAddress(location.hash, state, model));
  chart.recolour();
  chart.resize();
  strip.resize();
  apply(new Set(Object.keys(state.now)));
  state.onChange(apply);
  keepAddress(state, model);
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
};

// A page without the timeline's canvas still steps through its events in order.
const withoutChart = (model, filter) => ({
  recolour() {}, resize() {}, regroup() {}, draw() {}, reveal() {}, revealActor() {}, unseen: () => 0,
  order: () => model.events.id.map((_, i) => i).filter((i) => i < model.dated && filter.shown[i]),
});

// Over and behind what is pointed at, inside a board so wide.
const putHint = (hint, x, y, wide) => {
  const left = Math.min(x + 14, wide - hint.offsetWidth - 6);
  hint.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(0, y - hint.offsetHeight - 12)}px)`;
};

const makeHint = (model, filter, chart) => {
  const hint = byId("chart-hint");
  return (i, x, y) => {
    hint.hidden = i === null;
    chart.canvas.style.cursor = i === null ? "" : "pointer";
    if (i === null) return;
    hint.replaceChildren(element("span", whenOf(model, i), "quiet"), foreign("span", shorten(model.events.label[i], 160) + filter.told(i)));
    putHint(hint, x, y, chart.width);
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
