// graph.html and index.html: the network follows the period, the filters and what is chosen.

const listenToNetwork = (model, graph, net, state, choose) => {
  const hint = byId("network-hint");
  net.onClick((x, y) => {
    const actor = net.nodeAt(x, y);
    const pair = actor === null ? net.pairAt(x, y) : null;
    if (actor !== null) choose.actor(actor);
    else if (pair !== null) choose.pair(pair);
    else choose.nothing();
  });
  let waiting = 0;
  net.box.addEventListener("pointermove", (event) => {
    cancelAnimationFrame(waiting);
    const { left, top } = byId("mynetwork").getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    if (event.buttons) return;
    waiting = requestAnimationFrame(() => point(x, y));
  });
  net.box.addEventListener("pointerleave", () => { cancelAnimationFrame(waiting); hint.hidden = true; });

  const point = (x, y) => {
    const actor = net.nodeAt(x, y);
    const pair = actor === null ? net.pairAt(x, y) : null;
    hint.hidden = actor === null && pair === null;
    net.box.style.cursor = hint.hidden ? "" : "pointer";
    if (hint.hidden) return;
    hint.replaceChildren(...(actor !== null ? actorHint(actor) : pairHint(pair)));
    putHint(hint, x, y, net.box.clientWidth);
  };

  const actorHint = (i) => [foreign("span", shorten(model.names[i].name, 120)),
    foreign("span", [model.names[i].kind, counted(graph.degree[i], "relation"), whichOne(model, i)].filter(Boolean).join(" · "), "quiet")];
  const pairHint = (number) => shownMembers(graph, number).slice(0, 4)
    .map((i) => foreign("span", shorten(`${relationWords(model, graph, i)} (${relationNotes(graph, i)})`, 140)));

  const go = (dx, dy) => {
    const from = state.now.actor;
    const next = from === null || !net.holds(from) ? net.strongest() : net.beside(from, dx, dy);
    if (next !== null && next !== undefined) choose.actor(next);
    else net.pan(dx * 80, dy * 80);
  };
  const keys = {
    ArrowLeft: () => go(-1, 0), ArrowRight: () => go(1, 0), ArrowUp: () => go(0, -1), ArrowDown: () => go(0, 1),
    "+": () => net.zoom(1.3), "=": () => net.zoom(1.3), "-": () => net.zoom(1 / 1.3), 0: net.fit, Home: net.fit,
    Enter: () => byId("panel").focus(),
  };
  net.box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  addEventListener("beforeprint", net.fit);
  byId("graph-in").addEventListener("click", () => net.zoom(1.4));
  byId("graph-out").addEventListener("click", () => net.zoom(1 / 1.4));
  byId("graph-fit").addEventListener("click", net.fit);
  byId("mode").addEventListener("change", (event) => state.set({ mode: event.target.value }));
  byId("undated").addEventListener("change", (event) => state.set({ undated: event.target.checked }));
  byId("predicates").addEventListener("change", (event) => state.set({ predicates: event.target.checked }));
};

const watchGraph = ({ model, state, filter, panel, choose }) => {
  const graph = readGraph(model);
  document.documentElement.classList.toggle("unrelated", !graph.count);
  const net = makeNetwork(model, graph, state);
  const partChoice = makePartChoice(model, graph, state, filter);
  const table = makeTable({
    title: "Relations", noun: "relation", all: () => graph.count, columns: relationColumns(model, graph), extra: [{ name: "Who", text: (i) => model.names[graph.relations.source[i]].name }, ...dayColumns(graph)],
    rows: function* () { for (let i = 0; i < graph.count; i++) if (graph.shown[i]) yield i; },
    choose: (i) => { if (graph.relations.events[i].length) choose.event(graph.relations.events[i][0]); },
    chosen: (i) => state.now.event !== null && graph.relations.events[i].includes(state.now.event),
  });
  byId("relations").append(table.box);
  panel.views.pair = showPair(model, graph, panel, choose);
  panel.extras.push(relationsOfActor(model, graph, state, choose));
  listenToNetwork(model, graph, net, state, choose);

  const focusOf = ({ event, actor, pair }) => {
    if (event !== null) return model.events.who[event].filter(net.holds);
    if (actor !== null) return net.holds(actor) ? [actor] : [];
    return pair === null ? [] : graph.bundles[pair].slice(0, 2);
  };

  let refreshTable = 0;
  const say = (part) => {
    const linked = graph.place.filter(Boolean).length;
    const weaker = part.members.length < linked && state.now.near === null ? ` of ${linked.toLocaleString("en")}` : "";
    const live = net.liveCount();
    const words = [weaker ? `${live.toLocaleString("en")}${weaker} actors` : counted(live, "actor"), `${net.relationCount().toLocaleString("en")} of ${counted(graph.count, "relation")}`];
    if (part.left) words.push(`${part.left} more not drawn`);
    byId("graph-said").textContent = graph.count ? words.join(" · ") : counted(model.names.length, "actor");
    byId("network-note").hidden = net.liveCount() > 0;
    byId("network-note").textContent = !graph.count ? "No relation between two actors was found."
      : filter.any ? "No relation is stated by what was found." : "No relation in this period.";
  };

  let part = null;
  let marked = null;
  return (changed) => {
    if (touches(changed, "colour", "from") && !part) net.recolour();
    if (changed.has("colour")) return net.recolour();
    if (changed.has("size")) return net.resize();
    const period = touches(changed, "from", "to", "mode", "undated", ...FILTERS);
    if (period) {
      marked = markRelations(model, graph, state, filter);
      clearTimeout(refreshTable);
      refreshTable = setTimeout(() => { table.refresh(); if (state.now.actor !== null || state.now.pair !== null) panel.show(); }, part ? 200 : 0);
    }
    const refound = isPartial(graph) && touches(changed, ...FILTERS);
    if (touches(changed, "part", "near") || refound) {
      const first = part === null;
      part = partOf(graph, state, filter);
      net.focus = new Set();
      net.put(part, first);
    } else if (period) net.refresh();
    const chosen = state.now.actor;
    if ((changed.has("actor") || refound) && chosen !== null && !net.holds(chosen) && graph.of[chosen].length) {
      state.set({ near: chosen });
    }
    if (touches(changed, "event", "actor", "pair", "part", "near") || refound) {
      net.focus = new Set(focusOf(state.now));
      net.light();
      net.reveal();
      table.mark();
    }
    if (touches(changed, "part", "near", "actor") || refound) partChoice.show();
    if (changed.has("near")) panel.show();
    byId("mode").value = state.now.mode;
    byId("undated").checked = state.now.undated;
    byId("predicates").checked = state.now.predicates;
    if (changed.has("predicates")) net.redraw();
    byId("undated-count").textContent = marked.without ? ` (${marked.without.toLocaleString("en")})` : "";
    if (period || touches(changed, "part", "near")) say(part);
    return undefined;
  };
};

startPage({
  lanes: (model) => (model.names.length && model.dated > 150 && byId("chart") ? "actor" : "together"),
  legend: graphLegend,
  watch: watchGraph,
});
