// Relations in words: in the panel of an actor, of an arrow, and in the table.

// What stands between who and whom: " accused ", ", envoy of ".
const toldBetween = ({ relations }, i) => relations.told.words[relations.told.of[i]];

const relationWords = (model, graph, i) => {
  const { source, target } = graph.relations;
  const name = (number) => shorten(model.names[number].name, 120);
  return `${name(source[i])}${toldBetween(graph, i)}${name(target[i])}`;
};

// When a relation holds, and what keeps it from having come about: its words tell neither.
const relationNotes = ({ relations, standing }, i) => [
  relations.date[i], STATUS_WORDS[relations.status[i]], standing.has(i) ? "standing" : ""].filter(Boolean).join(" · ");

const relationRow = (model, graph, i, choose) => {
  const { relations } = graph;
  const item = element("li");
  item.append(foreign("span", relationNotes(graph, i), "quiet"), element("br"));
  const [first] = relations.events[i];
  const words = relationWords(model, graph, i);
  item.append(first === undefined ? foreign("span", words) : button(words, () => choose.event(first), "link"));
  (relations.conflicts[i] || []).forEach((conflict) => item.append(foreign("p", conflict, "conflict")));
  return item;
};

// Everything stated of two actors in one direction, each statement with its sentence.
const showPair = (model, graph, panel, choose) => (number) => {
  const [source, target] = graph.bundles[number];
  const shown = shownMembers(graph, number);
  const list = element("ul", null, "plain pairs");
  for (const i of shown.slice(0, LISTED)) {
    const item = relationRow(model, graph, i, choose);
    for (const event of graph.relations.events[i].slice(0, 3)) {
      item.append(foreign("blockquote", shorten(sentenceOf(model, event), 600)));
    }
    list.append(item);
  }
  const chips = element("div", null, "chips");
  [source, target].forEach((i) => chips.append(button(shorten(model.names[i].name, 120), () => choose.actor(i), "chip")));
  panel.reading.replaceChildren(element("p", counted(shown.length, "relation"), "kicker"),
    foreign("h2", `${shorten(model.names[source].name, 120)} → ${shorten(model.names[target].name, 120)}`), chips, list);
  panel.panel.scrollTop = 0;
  byId("announce").textContent = `${counted(shown.length, "relation")}: ${panel.reading.querySelector("h2").textContent}`;
};

// For the panel of an actor: its relations, and the way to its neighbourhood.
const relationsOfActor = (model, graph, state, choose) => (actor) => {
  const box = element("div");
  const found = graph.of[actor].flatMap((number) => shownMembers(graph, number));
  const all = graph.degree[actor];
  if (!all) {
    box.append(element("p", "No relation with another actor: not drawn in the graph.", "read"));
    return box;
  }
  const near = state.now.near === actor;
  box.append(button(near ? "Back to the whole graph" : "Show it with its neighbours only",
    () => state.set({ near: near ? null : actor }), "link"));
  box.append(element("h3", found.length === all ? counted(all, "relation") : `${found.length} of ${counted(all, "relation")}, of this period and filter`));
  const list = element("ul", null, "plain pairs");
  const first = (i) => (graph.known[i] && Number.isFinite(graph.start[i]) ? graph.start[i] : 4e6);
  found.sort((a, b) => first(a) - first(b) || a - b);
  found.slice(0, 40).forEach((i) => list.append(relationRow(model, graph, i, choose)));
  if (found.length > 40) list.append(element("li", `and ${found.length - 40} more, in the table below`, "quiet"));
  box.append(list);
  return box;
};

const relationColumns = (model, graph) => {
  const { relations } = graph;
  const name = (column) => (i) => shorten(model.names[relations[column][i]].name, 160);
  const type = (i) => (relations.types[relations.type[i]] || "").toLowerCase();
  const whole = (i) => (relations.events[i].length ? sentenceOf(model, relations.events[i][0]) : "");
  const quote = (i) => shorten(whole(i), 600);
  return [
    { name: "When", text: (i) => relations.date[i], key: (i) => (relations.dated[i] ? Math.max(graph.start[i], -1) : 5e6) },
    { name: "Relation", text: (i) => relationWords(model, graph, i), key: (i) => fold(name("source")(i)) },
    { name: "Predicate", text: (i) => relations.predicate[i], key: (i) => fold(relations.predicate[i]) },
    { name: "Whom", text: name("target"), key: (i) => fold(name("target")(i)) },
    { name: "Status", text: (i) => STATUS[relations.status[i]], key: (i) => relations.status[i] },
    { name: "Type", text: type, key: type },
    { name: "Sentence", text: quote, whole, key: quote, wide: true },
  ];
};

const kindSign = {
  dot: (pen) => pen.arc(23, 10, 6, 0, 7),
  square: (pen) => pen.rect(17, 4, 12, 12),
  triangle: (pen) => polygon(pen, [[23, 3], [30, 16], [16, 16]]),
  triangleDown: (pen) => polygon(pen, [[23, 17], [30, 4], [16, 4]]),
  diamond: (pen) => polygon(pen, [[23, 2], [30, 10], [23, 18], [16, 10]]),
  hexagon: (pen) => polygon(pen, [0, 1, 2, 3, 4, 5].map((k) => [23 + 7 * Math.cos(k * Math.PI / 3), 10 + 7 * Math.sin(k * Math.PI / 3)])),
  star: (pen) => polygon(pen, [...Array(10).keys()].map((k) => [23 + (k % 2 ? 3.4 : 8) * Math.sin(k * Math.PI / 5), 10 - (k % 2 ? 3.4 : 8) * Math.cos(k * Math.PI / 5)])),
};

const polygon = (pen, points) => {
  points.forEach(([x, y], k) => (k ? pen.lineTo(x, y) : pen.moveTo(x, y)));
  pen.closePath();
};

const graphLegend = (block, model) => {
  const line = (dash) => (pen) => {
    pen.strokeStyle = colourOf("--quiet");
    pen.lineWidth = 2;
    pen.setLineDash(dash);
    pen.beginPath();
    pen.moveTo(2, 10);
    pen.lineTo(44, 10);
    pen.stroke();
  };
  const kinds = Object.entries(model.looks).map(([kind, [shape, colour]]) => [(pen) => {
    pen.fillStyle = colour;
    pen.beginPath();
    kindSign[shape](pen);
    pen.fill();
  }, kind]);
  const words = (text, size) => (pen) => {
    pen.font = `${size}px system-ui`;
    pen.textAlign = "center";
    pen.fillText(text, 23, 15);
  };
  kinds.push([words("● •", 14), "larger: more relations"]);
  return [
    block("Who: kinds of actor", kinds),
    block("Arrows: relations", [[line([]), "occurred; wider for more than one"], [words("2×", 13), "so many in this direction"], [line([7, 5]), "only planned"],
      [line([2, 4]), "only possible"],
      [(pen) => { line([])(pen); pen.setLineDash([]); cross(pen, 23, 10); }, "only denied"]]),
  ];
};
