// All of the time there is, as a histogram, with the window on it to drag and stretch.

const GRIP = 9;

const makeStrip = (model, state, filter, period) => {
  const canvas = byId("strip");
  const pen = canvas.getContext("2d");
  let width = 0;
  let height = 0;
  let picture = null;

  const across = (day) => ((day - model.first) / (model.last - model.first)) * width;
  const dayAt = (x) => model.first + (x / width) * (model.last - model.first);

  const countBins = () => {
    const bins = new Uint32Array(Math.max(1, Math.ceil(width / 3)));
    for (let i = 0; i < model.dated; i++) {
      if (!filter.shown[i]) continue;
      bins[Math.min(bins.length - 1, Math.max(0, Math.floor(across(firstDay(model, i)) / 3)))]++;
    }
    return bins;
  };

  // The histogram stays until the filter or the size changes; the window is drawn over it.
  const paintHistogram = () => {
    picture = element("canvas");
    const brush = penOf(picture, width, height);
    const bins = countBins();
    const most = Math.max(1, ...bins);
    brush.fillStyle = colourOf("--quiet");
    bins.forEach((count, at) => {
      const tall = count ? Math.max(2, Math.sqrt(count / most) * (height - 16)) : 0;
      brush.fillRect(at * 3, height - tall, 2, tall);
    });
    brush.font = LABEL_FONT;
    let edge = -Infinity;
    for (const { day, label } of ticksFor(model.first, model.last, width).fine) {
      const x = across(day);
      if (x < Math.max(edge, 0) || x > width - 30) continue;
      brush.fillText(label, x + 6, 12);
      edge = x + 52;
    }
  };

  const strip = { canvas };

  strip.resize = () => {
    width = canvas.clientWidth;
    height = canvas.clientHeight;
    penOf(canvas, width, height);
    picture = null;
  };

  strip.recount = () => { picture = null; };

  strip.draw = () => {
    if (!width || !height) return;
    if (!picture) paintHistogram();
    pen.clearRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
    const left = across(state.now.from);
    const right = across(state.now.to);
    pen.fillStyle = colourOf("--veil");
    pen.fillRect(0, 0, left, height);
    pen.fillRect(right, 0, width - right, height);
    pen.fillStyle = colourOf("--accent");
    pen.fillRect(left, 0, right - left, 2);
    pen.fillRect(left, height - 2, right - left, 2);
    for (const x of [left, right - 3]) {
      pen.fillRect(x, 0, 3, height);
      pen.fillRect(x - 2, height / 2 - 8, 7, 16);
    }
  };

  const hold = (event) => {
    const { from, to } = state.now;
    const x = event.offsetX;
    const left = across(from);
    const right = across(to);
    const part = Math.abs(x - left) < GRIP ? "from" : Math.abs(x - right) < GRIP ? "to"
      : x > left && x < right ? "both" : "new";
    return { part, x, from, to };
  };

  let held = null;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    held = hold(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!held) return;
    const by = dayAt(event.offsetX) - dayAt(held.x);
    if (held.part === "both") period.set(held.from + by, held.to + by);
    else if (held.part === "from") period.set(Math.min(held.from + by, held.to - LEAST_DAYS), held.to);
    else if (held.part === "to") period.set(held.from, Math.max(held.to + by, held.from + LEAST_DAYS));
    else period.set(Math.min(dayAt(held.x), dayAt(event.offsetX)), Math.max(dayAt(held.x), dayAt(event.offsetX)));
  });
  const release = () => { held = null; };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    period.zoom(Math.exp(event.deltaY * 0.0016), dayAt(event.offsetX));
  }, { passive: false });

  canvas.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!way) return;
    event.preventDefault();
    const step = (way * (state.now.to - state.now.from)) / 12;
    if (event.shiftKey) period.set(state.now.from, Math.max(state.now.to + step, state.now.from + LEAST_DAYS));
    else period.pan(step);
  });
  return strip;
};
