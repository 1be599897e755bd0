// Wheel, drag, touch and keys on the timeline. All of them change the window in the state.

const LEAST_DAYS = 3;

const makeWindow = (model, state) => {
  // No further out than all there is, no further in than a few days.
  const clamp = (from, to) => {
    const all = model.last - model.first;
    const length = Math.min(Math.max(to - from, LEAST_DAYS), all);
    const start = Math.min(Math.max(from, model.first), model.last - length);
    state.set({ from: start, to: start + length });
  };
  return {
    set: clamp,
    all: () => clamp(model.first, model.last),
    pan(days) { clamp(state.now.from + days, state.now.to + days); },
    zoom(factor, around = (state.now.from + state.now.to) / 2) {
      const { from, to } = state.now;
      const length = Math.min(Math.max((to - from) * factor, LEAST_DAYS), model.last - model.first);
      const share = (around - from) / (to - from);
      clamp(around - share * length, around + (1 - share) * length);
    },
    // Brings an event into the window, without changing its width where that can be helped.
    show(i) {
      if (i >= model.dated) return;
      const { from, to } = state.now;
      const start = firstDay(model, i);
      const end = Number.isFinite(model.end[i]) ? model.end[i] : model.start[i] + 1;
      const middle = (start + end) / 2;
      // Where no period is chosen none is by showing an event: it is drawn among all there are.
      if (unchosen(model, state.now)) {
        if (middle < from || middle >= to) clamp(model.first, model.last);
        return;
      }
      if (middle >= from + (to - from) * 0.05 && middle <= to - (to - from) * 0.1) return;
      clamp(middle - (to - from) / 2, middle + (to - from) / 2);
    },
  };
};

const listenToChart = (chart, state, period, choose, hint) => {
  const { canvas } = chart;
  const held = new Map();
  let start = null;

  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const step = event.deltaMode === 1 ? 18 : 1;
    const across = event.shiftKey ? event.deltaY : event.deltaX;
    if (Math.abs(across) > Math.abs(event.deltaY) || event.shiftKey) period.pan((across * step) / chart.scale());
    else period.zoom(Math.exp(event.deltaY * step * 0.0016), chart.dayAt(event.offsetX));
  }, { passive: false });

  const spread = () => {
    const [a, b] = [...held.values()];
    return { middle: (a.x + b.x) / 2, gap: Math.max(20, Math.abs(a.x - b.x)) };
  };

  const begin = () => {
    const { from, to } = state.now;
    const [first] = held.values();
    start = { from, to, x: first.x, y: first.y, top: chart.top, moved: false };
    if (held.size === 2) Object.assign(start, spread(), { moved: true });
  };

  const point = (event) => ({ x: event.offsetX, y: event.offsetY });

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    held.set(event.pointerId, point(event));
    begin();
    hint(null);
  });

  canvas.addEventListener("pointermove", (event) => {
    if (!held.has(event.pointerId)) return hint(chart.at(event.offsetX, event.offsetY), event.offsetX, event.offsetY);
    held.set(event.pointerId, point(event));
    const perPixel = (start.to - start.from) / (chart.width - chart.gutter);
    if (held.size === 2) return pinch(perPixel);
    const { x, y } = point(event);
    if (Math.hypot(x - start.x, y - start.y) > 4) start.moved = true;
    if (!start.moved) return undefined;
    const by = (start.x - x) * perPixel;
    if (chart.most) chart.scroll(start.top + start.y - y - chart.top);
    return period.set(start.from + by, start.to + by);
  });

  const pinch = (perPixel) => {
    const now = spread();
    const length = (start.to - start.from) * (start.gap / now.gap);
    const day = start.from + (start.middle - chart.gutter) * perPixel;
    const from = day - ((now.middle - chart.gutter) / (chart.width - chart.gutter)) * length;
    period.set(from, from + length);
  };

  const end = (event) => {
    if (!held.delete(event.pointerId)) return;
    if (held.size) return begin();
    if (event.type === "pointerup" && !start.moved) choose(chart.at(event.offsetX, event.offsetY));
  };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  canvas.addEventListener("pointerleave", () => hint(null));

  const keys = {
    ArrowLeft: () => period.pan(-(state.now.to - state.now.from) / 10),
    ArrowRight: () => period.pan((state.now.to - state.now.from) / 10),
    ArrowUp: () => chart.scroll(-ROW * 2),
    ArrowDown: () => chart.scroll(ROW * 2),
    PageUp: () => period.pan(-(state.now.to - state.now.from)),
    PageDown: () => period.pan(state.now.to - state.now.from),
    "+": () => period.zoom(0.8), "=": () => period.zoom(0.8), "-": () => period.zoom(1.25),
    0: () => period.all(), Home: () => period.all(),
    Enter: () => byId("panel").focus(),
  };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
};
