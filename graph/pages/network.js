// The one place that touches vis-network: pyvis's globals and the network's body.

const BATCH = 4000; // more bundles than this are drawn as plain lines in one go
const SMOOTH = { enabled: true, type: "curvedCW", roundness: 0.16 };
const DASHES = [false, [7, 5], [2, 4], false];
const NEAREST = 1.3; // no further in than this when all is shown
const STRETCH = 2.6; // by so much at most is a layout drawn out to fill its box

const makeNetwork = (model, graph, state) => {
  const network = window.network;
  const body = network.body;
  const box = byId("network-box");
  box.querySelector(".vis-network").tabIndex = -1; // the box itself is what the keys come to
  const labels = makeLabels(model, graph);
  const pairs = new Set(graph.bundles.map(([source, target]) => `${source} ${target}`));
  const net = { box, focus: new Set() };
  let members = graph.opening;
  let drawn = [];
  let batch = false;
  let order = [];
  let live = new Set();
  let relations = 0;
  let ink = {};
  let now = { members, places: null };
  let stretch = [1, 1];
  let shape = 0;

  const nodeOf = (i) => {
    const [x, y] = placed(i);
    return { id: i, x, y, size: graph.size[i], group: model.names[i].kind.replace(" ", "-") };
  };

  // The layout is made for a page that is wider than high. Where the box leaves room beside it or
  // beneath it, as on a phone, it is drawn out to fill that.
  const stretchFor = (part) => {
    const all = part.members.map((i) => (part.places ? part.places.get(i) : graph.place[i]));
    const reach = (axis) => {
      let [least, most] = [Infinity, -Infinity];
      for (const place of all) [least, most] = [Math.min(least, place[axis]), Math.max(most, place[axis])];
      return Math.max(most - least, 1);
    };
    const room = [(box.clientWidth - 90) / reach(0), (box.clientHeight - 60) / reach(1)];
    const scale = Math.min(...room);
    return scale > 0 && scale < NEAREST ? room.map((most) => Math.min(STRETCH, most / scale)) : [1, 1];
  };

  const placed = (i) => {
    const place = now.places ? now.places.get(i) : graph.place[i];
    return [place[0] * stretch[0], place[1] * stretch[1]];
  };

  const restretch = () => {
    shape = box.clientWidth / box.clientHeight;
    stretch = stretchFor(now);
    for (const i of members) if (body.nodes[i]) [body.nodes[i].x, body.nodes[i].y] = placed(i);
  };

  const edgeOf = (number) => {
    const [from, to] = graph.bundles[number];
    const edge = { id: number, from, to };
    if (pairs.has(`${to} ${from}`)) edge.smooth = SMOOTH;
    return edge;
  };

  const sortOut = () => {
    const inside = new Set(members);
    drawn = [];
    graph.bundles.forEach(([source, target], number) => {
      if (inside.has(source) && inside.has(target)) drawn.push(number);
    });
    batch = drawn.length > BATCH;
    order = [...members].sort((a, b) => graph.degree[b] - graph.degree[a] || a - b);
    network.setOptions({ interaction: { hideEdgesOnDrag: !batch && drawn.length > 900, hideEdgesOnZoom: !batch && drawn.length > 900 } });
  };

  // Draws another part. What pyvis wrote is the opening part, which needs no second drawing.
  net.put = (part, first) => {
    const opening = first && part.members === graph.opening;
    now = part;
    members = part.members;
    sortOut();
    restretch();
    if (!opening || batch) {
      network.setData({
        nodes: new vis.DataSet(members.map(nodeOf)),
        edges: new vis.DataSet(batch ? [] : drawn.map(edgeOf)),
      });
    }
    net.refresh();
    net.fit();
  };

  // Hides and shows by the marks on the relations: the body's own options, and one redraw.
  net.refresh = () => {
    live = new Set();
    relations = 0;
    for (const number of drawn) {
      const { count, status } = bundleNow(graph, number);
      relations += count;
      const [source, target] = graph.bundles[number];
      if (count) live.add(source).add(target);
      const edge = body.edges[number];
      if (!edge) continue;
      edge.options.hidden = !count;
      edge.options.width = Math.min(7, 1 + Math.log2(count || 1));
      edge.options.dashes = DASHES[status];
    }
    net.light();
  };

  // Sets back whoever takes no part in what is chosen, or has nothing in the period.
  net.light = () => {
    const near = new Set(net.focus);
    if (state.now.actor !== null) {
      for (const number of graph.of[state.now.actor]) {
        if (bundleNow(graph, number).count) graph.bundles[number].slice(0, 2).forEach((i) => near.add(i));
      }
    }
    for (const i of members) {
      const node = body.nodes[i];
      if (node) node.options.opacity = !live.has(i) ? 0.14 : net.focus.size && !near.has(i) ? 0.3 : 1;
    }
    for (const number of batch ? [] : drawn) {
      const edge = body.edges[number];
      const [source, target] = graph.bundles[number];
      const away = net.focus.size && !(state.now.actor !== null
        ? net.focus.has(source) || net.focus.has(target) : net.focus.has(source) && net.focus.has(target));
      if (edge) edge.options.color.opacity = away ? 0.18 : 1;
    }
    net.redraw();
  };

  net.redraw = () => network.redraw();

  // After a turn of the phone, not after every pixel that a window grows.
  net.resize = () => {
    network.redraw();
    if (Math.abs(Math.log(box.clientWidth / box.clientHeight / shape)) < 0.25) return;
    restretch();
    network.redraw();
    net.fit();
  };
  net.liveCount = () => live.size;
  net.relationCount = () => relations;
  net.holds = (i) => members.includes(i);

  net.fit = () => {
    const wanted = members.filter((i) => live.has(i));
    network.fit({ nodes: wanted.length ? wanted : members, animation: false, maxZoomLevel: NEAREST, minZoomLevel: 0.02 });
    // Names stand outside the signs: a little more air around them.
    network.moveTo({ scale: Math.min(NEAREST, network.getScale() * 0.93), animation: false });
  };

  // Brings the chosen actors into view where they are not.
  net.reveal = () => {
    const inside = [...net.focus].filter((i) => body.nodes[i]);
    const out = inside.some((i) => {
      const { x, y } = network.canvasToDOM(body.nodes[i]);
      return x < 10 || y < 10 || x > box.clientWidth - 10 || y > box.clientHeight - 20;
    });
    if (out) network.fit({ nodes: inside, animation: false, maxZoomLevel: Math.max(0.6, network.getScale()) });
  };

  net.zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: false });
  net.pan = (x, y) => {
    const { x: left, y: top } = network.getViewPosition();
    network.moveTo({ position: { x: left + x / network.getScale(), y: top + y / network.getScale() }, animation: false });
  };

  net.recolour = () => {
    ink = { text: colourOf("--text"), quiet: colourOf("--quiet"), ground: colourOf("--ground"), accent: colourOf("--accent") };
    net.redraw();
  };

  const drawnPair = (number) => body.edges[number] && !body.edges[number].options.hidden;

  // With thousands of lines on the page, only the signs follow the hand.
  let held = false;
  network.on("dragStart", () => { held = batch; });
  network.on("dragEnd", () => { held = false; net.redraw(); });

  network.on("beforeDrawing", (pen) => {
    if (!batch || held) return;
    pen.beginPath();
    for (const number of drawn) {
      const [source, target] = graph.bundles[number];
      if (!live.has(source) || !live.has(target) || !bundleNow(graph, number).count) continue;
      const a = body.nodes[source];
      const b = body.nodes[target];
      pen.moveTo(a.x, a.y);
      pen.lineTo(b.x, b.y);
    }
    pen.lineWidth = 0.7 / network.getScale();
    // The more lines, the fainter, or they would be one grey ground.
    pen.strokeStyle = `rgb(138 144 153 / ${Math.min(0.4, Math.max(0.14, 2200 / drawn.length))})`;
    pen.stroke();
  });

  network.on("afterDrawing", (pen) => {
    if (held) return;
    const { scale, translation } = body.view;
    const ratio = network.canvas.pixelRatio || 1;
    const size = { width: box.clientWidth, height: box.clientHeight };
    const onPage = ({ x, y }) => ({ x: x * scale + translation.x, y: y * scale + translation.y });
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.setLineDash([]);
    const room = labels.makeRoom();
    const at = (i) => {
      const node = body.nodes[i];
      return node && live.has(i) ? { ...onPage(node), radius: node.options.size * scale } : null;
    };
    if (order.length < 600) labels.keepSigns(at, order, room);
    for (const i of net.focus) {
      const place = at(i);
      if (place) ringAround(pen, place, ink.accent);
    }
    // The chosen come first, then those they have to do with; the others are named in grey.
    const bright = (i) => body.nodes[i].options.opacity === 1;
    const rest = order.filter((i) => !net.focus.has(i));
    const told = net.focus.size ? [...net.focus, ...rest.filter(bright), ...rest.filter((i) => !bright(i))] : order;
    labels.drawNames(pen, at, size, told, net.focus, room, bright, ink);
    const alongPair = (number, share) => {
      if (!drawnPair(number)) return null;
      const edge = body.edges[number];
      if (edge.options.color.opacity < 1) return null;
      const point = onPage(edge.edgeType.getPoint(share));
      const length = Math.hypot(edge.from.x - edge.to.x, edge.from.y - edge.to.y) * scale;
      return point.x < 0 || point.y < 0 || point.x > size.width || point.y > size.height ? null : { ...point, length };
    };
    if (!batch && drawn.length < 1500) {
      const predicates = state.now.predicates || (net.focus.size > 0 && net.focus.size < 8);
      labels.drawArrows(pen, drawn, alongPair, predicates, state.now.pair, room, ink);
    }
    pen.restore();
  });

  const ringAround = (pen, { x, y, radius }, colour) => {
    pen.beginPath();
    pen.arc(x, y, radius + 5, 0, 7);
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5;
    pen.stroke();
  };

  net.nodeAt = (x, y) => {
    const found = network.getNodeAt({ x, y });
    return found === undefined || !live.has(found) ? null : found;
  };
  net.pairAt = (x, y) => {
    if (batch) return null;
    const found = network.getEdgeAt({ x, y });
    return found === undefined || !drawnPair(found) ? null : found;
  };
  net.onClick = (act) => network.on("click", ({ pointer }) => act(pointer.DOM.x, pointer.DOM.y));

  // The nearest shown actor in a direction, for the arrow keys.
  net.beside = (i, dx, dy) => {
    const here = body.nodes[i];
    let best = null;
    let least = Infinity;
    for (const other of members) {
      if (other === i || !live.has(other)) continue;
      const x = body.nodes[other].x - here.x;
      const y = body.nodes[other].y - here.y;
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (ahead <= 0 || aside > ahead * 1.6) continue;
      const cost = ahead + aside * 2;
      if (cost < least) [best, least] = [other, cost];
    }
    return best;
  };
  net.strongest = () => order.find((i) => live.has(i));
  return net;
};
