// Relations of the same two actors in one direction as a bundle: what of it the period shows.

const readGraph = (model) => {
  const { relations } = model.graph;
  const graph = {
    ...model.graph,
    count: relations.id.length,
    start: readDays(relations.start, -Infinity), end: readDays(relations.end, Infinity),
    known: relations.start.map((day, i) => day !== null || relations.end[i] !== null),
    standing: new Set(relations.standing),
    shown: new Uint8Array(relations.id.length).fill(1),
    of: model.names.map(() => []),
  };
  graph.bundles.forEach(([source, target], number) => {
    graph.of[source].push(number);
    graph.of[target].push(number);
  });
  return graph;
};

// Marks the relations that the period and the filters leave; gives how many are left out only
// because nothing dates them.
const markRelations = (model, graph, state, filter) => {
  const { from, to, mode, undated } = state.now;
  const { start, end, known, shown } = graph;
  const whole = unchosen(model, state.now) && mode === "overlaps";
  let without = 0;
  for (let i = 0; i < graph.count; i++) {
    let keep = passes(graph, i, filter);
    if (keep && !whole) {
      if (!known[i] && !graph.standing.has(i)) {
        if (!undated) without++;
        keep = undated;
      } else keep = mode === "asof" ? heldAsOf(graph, i, to) : known[i] && start[i] < to && end[i] > from;
    }
    shown[i] = keep ? 1 : 0;
  }
  return { without };
};

// What had happened by the end of the day before `to`, and what stood then; no plans.
const heldAsOf = (graph, i, to) => {
  if (graph.standing.has(i)) return !graph.known[i] || (graph.start[i] < to && graph.end[i] >= to);
  return graph.relations.status[i] !== 1 && graph.end[i] <= to;
};

// A relation stays where one of the events that state it does.
const passes = ({ relations }, i, filter) =>
  !filter.any || relations.events[i].some((event) => filter.found[event]);

// How a bundle is drawn: the number of its relations shown, and the surest of their statuses.
const SUREST = [0, 3, 1, 2];
const bundleNow = (graph, number) => {
  let count = 0;
  let status = 4;
  for (const i of graph.bundles[number][2]) {
    if (!graph.shown[i]) continue;
    count++;
    const place = SUREST.indexOf(graph.relations.status[i]);
    if (place < status) status = place;
  }
  return { count, status: count ? SUREST[status] : 0 };
};

const shownMembers = (graph, number) => graph.bundles[number][2].filter((i) => graph.shown[i]);
