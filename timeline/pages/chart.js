// The timeline on its canvas: window, lanes, signs and their labels.

const IN_SIGHT = 5; // lanes of very many

const makeChart = (model, state, filter) => {
  const canvas = byId("chart");
  const pen = canvas.getContext("2d");
  const stamp = makeStamps();
  const chart = { canvas, hits: [], top: 0, gutter: 0, width: 0, height: 0 };
  let lanes = [];
  let placedAt = 0;
  const met = new Uint8Array(model.dated); // of each event: 1 has no room, 2 has a sign in a lane
  let ink = {};

  const plot = () => chart.width - chart.gutter;
  chart.scale = () => plot() / (state.now.to - state.now.from);
  chart.dayAt = (x) => state.now.from + (x - chart.gutter) / chart.scale();

  chart.recolour = () => {
    ink = {
      signs: CLASS_NAMES.map((name) => colourOf(`--${name}`)), ground: colourOf("--ground"),
      text: colourOf("--text"), quiet: colourOf("--quiet"), line: colourOf("--line"),
      faint: colourOf("--faint"), accent: colourOf("--accent"),
    };
    stamp.clear();
  };

  chart.resize = () => {
    chart.width = canvas.clientWidth;
    chart.height = canvas.clientHeight;
    penOf(canvas, chart.width, chart.height);
    chart.regroup();
  };

  chart.regroup = () => {
    chart.narrow = model.narrow = chart.width < 620;
    lanes = lanesOf(model, state.now.lanes, filter.shown, chart.narrow ? 12 : 60,
      state.now.lanes === "actor" ? state.now.actor : null);
    const named = state.now.lanes !== "together";
    chart.gutter = !named || chart.narrow ? 0 : chart.width <= 780 ? 150 : state.now.lanes === "document" ? 230 : 178;
    const head = named && chart.narrow ? 18 : 0;
    const room = Math.floor((chart.height - AXIS - lanes.length * (8 + head)) / ROW);
    // Where the lanes scroll anyhow a few at a time fill the chart, each with rows for its labels.
    const few = Math.round(((chart.height - AXIS) / IN_SIGHT - 8) / ROW);
    if (chart.narrow) shareRows(lanes, Math.max(16, 2 * lanes.length));
    else shareRows(lanes, room, Math.max(1, few));
    let y = AXIS;
    for (const lane of lanes) {
      // Far more events than places: some rows give way to a band that counts them.
      const crowded = lane.rows > 5 && lane.items.length > lane.rows * 25;
      const band = crowded ? Math.max(3, Math.floor(lane.rows * 0.3)) : 0;
      lane.height = lane.rows * ROW + 8 + head;
      lane.band = band * ROW - 6;
      lane.rows -= band;
      Object.assign(lane, { y, head });
      y += lane.height;
    }
    if (chart.narrow) growTo(y);
    chart.most = Math.max(0, y - chart.height);
    canvas.style.touchAction = chart.most ? "none" : "pan-y";
    chart.top = Math.min(chart.top, chart.most);
    placedAt = 0;
  };

  // On a phone the page scrolls, not the chart: it is made as high as its lanes.
  const growTo = (height) => {
    const box = byId("chart-box");
    const wanted = Math.min(1500, Math.max(300, height + 4));
    if (Math.abs(box.clientHeight - wanted) > 2) box.style.height = `${wanted}px`;
  };

  const drawSignOf = (i, left, right, y) => {
    const shape = model.events.shape[i];
    const status = model.events.status[i];
    const colour = model.colour[i];
    if (right - left <= SIGN_WIDTH[shape] + 0.5) {
      pen.drawImage(stamp(shape, status, colour, ink.signs[colour]), left - 2, y - 9, SIGN_WIDTH[shape] + 4, 18);
      return;
    }
    pen.fillStyle = pen.strokeStyle = ink.signs[colour];
    // Far ends lie outside: drawn a little beyond the edge, so that no dash is drawn for nobody.
    drawSign(pen, shape, status, Math.max(left, chart.gutter - 40), Math.min(right, chart.width + 40), y);
  };

  // Set in the reader's own font, which may be wider than was reckoned with.
  const within = (text, room) => {
    const wide = pen.measureText(text).width;
    return wide > room ? shorten(text, Math.floor((text.length * room) / wide)) : text;
  };

  const drawLabel = (i, place, room, left, right, y) => {
    const inside = place === INSIDE;
    const wide = place === BESIDE ? Math.min(room, chart.width - right)
      : inside ? Math.min(right, chart.width) - Math.max(left, chart.gutter) - 14 : Math.min(room, left - chart.gutter);
    pen.font = LABEL_FONT;
    const told = filter.told(i);
    const rest = told ? pen.measureText(told).width : 0;
    const text = fittedLabel(model, i, wide - 8 - rest);
    if (!text) return false;
    const mark = within(model.differing.has(i) ? `≠ ${text}` : text, wide - 4 - rest) + told;
    const x = inside ? Math.max(left, chart.gutter) + 8 : place === BEFORE ? left - 5 : right + 5;
    pen.textAlign = place === BEFORE ? "right" : "left";
    if (inside) {
      const shape = SHAPE[model.events.shape[i]];
      const solid = shape === "day" && model.events.status[i] === 0;
      if (!solid && shape !== "month") {
        pen.fillStyle = ink.ground;
        pen.fillRect(x - 3, y - 6.5, pen.measureText(mark).width + 6, 13);
      }
      pen.fillStyle = solid ? ink.ground : ink.text;
    } else pen.fillStyle = ink.text;
    pen.fillText(mark, x, y + 4);
    return true;
  };

  // Its label says so where it has one; else a small sign beside its own.
  const markDiffering = (i, right, y) => {
    if (!model.differing.has(i)) return;
    pen.font = `700 ${LABEL_FONT}`;
    pen.textAlign = "center";
    pen.lineWidth = 3;
    pen.strokeStyle = ink.ground;
    pen.strokeText("≠", right + 1, y - 1);
    pen.fillStyle = ink.text;
    pen.fillText("≠", right + 1, y - 1);
  };

  const chosenActor = (i) => state.now.actor === null || model.events.who[i].includes(state.now.actor);

  const drawLane = (lane, shift) => {
    const { items, row, label, left, room } = lane;
    const base = lane.y + lane.head + 4 + ROW / 2 - chart.top;
    const bins = lane.hidden ? new Uint16Array(Math.ceil(chart.width / 3) + 1) : null;
    const lit = state.now.actor !== null;
    const read = filter.standing(state.now.event);
    let chosen = null;
    for (let k = 0; k < items.length; k++) {
      const x = left[k] + shift;
      if (x > chart.width - 4) break;
      const i = items[k];
      const right = x + widthOf(model, i, chart.scale());
      if (right < chart.gutter + 4) continue;
      if (bins && x >= chart.gutter) bins[Math.floor(x / 3)]++;
      if (row[k] < 0) {
        if (read === i) chosen = [i, x, right, base + (lane.rows - 1) * ROW];
        met[i] |= 1;
        continue;
      }
      met[i] |= 2;
      const y = base + row[k] * ROW;
      pen.globalAlpha = lit && !chosenActor(i) ? 0.22 : 1;
      if (read === i) ring(x, right, y);
      drawSignOf(i, x, right, y);
      if (!label[k] || !drawLabel(i, label[k], room[k], x, right, y)) markDiffering(i, right, y);
      chart.hits.push([x - (label[k] === BEFORE ? room[k] : 0), y, right + (label[k] === BESIDE ? room[k] : 0), i]);
    }
    pen.globalAlpha = 1;
    if (chosen) drawChosen(...chosen);
    // The strip beneath counts the same, where all are in one lane.
    if (bins && (lane.band > 0 || state.now.lanes !== "together")) drawDensity(lane, bins);
  };

  // What is chosen shows even where it has no room of its own.
  const drawChosen = (i, left, right, y) => {
    pen.fillStyle = ink.ground;
    pen.fillRect(left - 6, y - 11, right - left + 12, 22);
    ring(left, right, y);
    drawSignOf(i, left, right, y);
    chart.hits.push([left, y, right, i]);
  };

  const ring = (left, right, y) => {
    pen.beginPath();
    pen.roundRect(left - 3.5, y - 9, right - left + 7, 18, 9);
    pen.strokeStyle = ink.accent;
    pen.lineWidth = 2;
    pen.stroke();
  };

  // Where not every event has room: how many there are, along the lane's lower edge.
  const drawDensity = (lane, bins) => {
    const most = Math.max(...bins);
    const foot = lane.y + lane.height - chart.top - 1;
    pen.fillStyle = ink.quiet;
    for (let at = 0; at < bins.length; at++) {
      const tall = Math.ceil((bins[at] / most) * Math.max(8, lane.band));
      if (tall) pen.fillRect(at * 3, foot - tall, 2, tall);
    }
  };

  // A thin line from the chosen event to the other tellings of the same happening.
  const drawSame = () => {
    const happening = model.happening.get(state.now.event);
    if (!happening) return;
    const shown = filter.standing(state.now.event);
    const own = chart.hits.find((hit) => hit[3] === shown);
    if (!own) return;
    pen.strokeStyle = ink.accent;
    pen.lineWidth = 1.25;
    pen.setLineDash([3, 3]);
    for (const hit of chart.hits) {
      if (hit === own || !happening.events.includes(hit[3])) continue;
      pen.beginPath();
      pen.moveTo(own[0], own[1]);
      pen.lineTo(hit[0], hit[1]);
      pen.stroke();
    }
    pen.setLineDash([]);
  };

  chart.draw = () => {
    const scale = chart.scale();
    if (!(scale > 0) || !chart.height) return;
    if (placedAt !== scale) {
      for (const lane of lanes) placeRows(model, lane, scale);
      placedAt = scale;
    }
    pen.clearRect(0, 0, chart.width, chart.height);
    chart.hits = [];
    met.fill(0);
    drawAxis(pen, chart, state.now, ink);
    pen.save();
    pen.beginPath();
    pen.rect(chart.gutter, AXIS, plot(), chart.height - AXIS);
    pen.clip();
    const shift = chart.gutter + (model.first - state.now.from) * scale;
    for (const lane of lanes) {
      if (lane.y - chart.top < chart.height && lane.y + lane.height - chart.top > AXIS) drawLane(lane, shift);
    }
    drawSame();
    pen.restore();
    pen.save();
    pen.beginPath();
    pen.rect(0, AXIS, chart.width, chart.height);
    pen.clip();
    if (state.now.lanes !== "together") drawNames(pen, chart, lanes, ink);
    pen.restore();
    if (chart.most) drawThumb(pen, chart, ink);
    if (!lanes.length) {
      pen.fillStyle = ink.quiet;
      pen.font = LABEL_FONT;
      pen.fillText("No dated event here.", chart.gutter + 12, AXIS + 28);
    }
  };

  // How many of the events in the window have no room for a sign in any lane.
  chart.unseen = () => met.reduce((count, how) => count + (how === 1), 0);

  chart.at = (x, y) => {
    for (let k = chart.hits.length - 1; k >= 0; k--) {
      const [left, middle, right, i] = chart.hits[k];
      if (x >= left - 4 && x <= right + 4 && Math.abs(y - middle) <= ROW / 2) return i;
    }
    return null;
  };

  // Scrolls to the lane of an event where the chart is higher than its box.
  chart.reveal = (i) => {
    if (!chart.most || chart.hits.some((hit) => hit[3] === i)) return;
    const lane = lanes.find(({ items }) => items.includes(i));
    if (!lane) return;
    const at = lane.items.indexOf(i);
    const row = lane.row[at] < 0 ? lane.rows - 1 : lane.row[at];
    chart.scroll(lane.y + lane.head + row * ROW - chart.top - chart.height / 2);
  };

  // Scrolls to the lane of an actor.
  chart.revealActor = (number) => {
    if (!chart.most || state.now.lanes !== "actor") return;
    const own = () => lanes.find(({ key }) => key === number);
    if (!own()) { chart.regroup(); chart.draw(); }
    const lane = own();
    if (lane && (lane.y - chart.top < AXIS || lane.y + lane.height - chart.top > chart.height)) {
      chart.scroll(lane.y - chart.top - AXIS);
    }
  };

  chart.scroll = (by) => {
    chart.top = Math.min(chart.most, Math.max(0, chart.top + by));
    chart.draw();
  };

  chart.order = () => [...new Set(lanes.flatMap((lane) => lane.items))].sort((a, b) => a - b);
  return chart;
};
