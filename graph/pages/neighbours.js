// Which part of the graph is drawn, and where each of its actors stands.

const RING = 22;
const NEIGHBOURS_MOST = 120;

// The actor in the middle, those it has most to do with around it, in rings.
const aroundActor = (graph, centre) => {
  const weight = new Map();
  for (const number of graph.of[centre]) {
    const [source, target, members] = graph.bundles[number];
    const other = source === centre ? target : source;
    weight.set(other, (weight.get(other) || 0) + members.length);
  }
  const near = [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || a - b);
  const kept = near.slice(0, NEIGHBOURS_MOST);
  const middle = graph.place[centre] || [0, 0];
  const turn = (i) => Math.atan2(graph.place[i][1] - middle[1], graph.place[i][0] - middle[0]);
  const places = new Map([[centre, [0, 0]]]);
  for (let ring = 0; ring * RING < kept.length; ring++) {
    const members = kept.slice(ring * RING, (ring + 1) * RING).sort((a, b) => turn(a) - turn(b));
    members.forEach((i, k) => {
      const angle = ((k + (ring % 2) / 2) / members.length) * 2 * Math.PI;
      const radius = (ring + 1) * 210 * (members.length > 8 ? 1.15 : 0.9);
      places.set(i, [Math.cos(angle) * radius * 1.3, Math.sin(angle) * radius]);
    });
  }
  return { members: [...places.keys()], places, left: near.length - kept.length };
};

const FOUND = 150; // so many at most of what a search or filter finds in a large graph

// Whether the page opens on a part only.
const isPartial = (graph) => graph.opening.length < graph.place.filter(Boolean).length;

// What the filters leave, wherever it stands in the graph.
const foundActors = (graph, filter) => {
  const found = new Set();
  for (const [source, target, members] of graph.bundles) {
    if (members.some((i) => passes(graph, i, filter))) found.add(source).add(target);
  }
  return [...found].sort((a, b) => graph.degree[b] - graph.degree[a] || a - b);
};

const partOf = (graph, state, filter) => {
  if (state.now.near !== null) return aroundActor(graph, state.now.near);
  if (state.now.part === "all") return { members: graph.place.map((_, i) => i).filter((i) => graph.place[i]), places: null, left: 0 };
  if (filter.any && isPartial(graph)) {
    const found = foundActors(graph, filter);
    return { members: found.slice(0, FOUND), places: null, left: Math.max(0, found.length - FOUND) };
  }
  return { members: graph.opening, places: new Map(graph.opening.map((i, k) => [i, graph.opening_place[k]])), left: 0 };
};

const makePartChoice = (model, graph, state, filter) => {
  const select = byId("part");
  const linked = graph.place.filter(Boolean).length;
  select.addEventListener("change", () => {
    if (select.value === "near") state.set({ near: state.now.actor });
    else state.set({ part: select.value, near: null });
  });
  return {
    show() {
      const { near, actor, part } = state.now;
      const options = isPartial(graph)
        ? [optionOf("opening", filter.any ? "those found" : `${graph.opening.length} best connected`), optionOf("all", `all ${linked.toLocaleString("en")} related`)]
        : [optionOf("opening", `all ${linked.toLocaleString("en")} related`)];
      const centre = near !== null ? near : actor;
      if (centre !== null && graph.of[centre].length) options.push(optionOf("near", `around ${shorten(model.names[centre].name, 30)}`));
      select.replaceChildren(...options);
      select.value = near !== null ? "near" : part;
      if (!select.value) select.value = "opening";
    },
  };
};
