// What stands around the events: the axis, the names of the lanes, how far they are scrolled.

const AXIS = 38;
const LABEL_FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

const drawAxis = (pen, chart, { from, to }, ink) => {
  const { fine, coarse } = ticksFor(from, to, chart.width - chart.gutter);
  const scale = chart.scale();
  pen.font = LABEL_FONT;
  pen.textBaseline = "alphabetic";
  pen.textAlign = "left";
  const at = (day) => Math.round(chart.gutter + (day - from) * scale);
  for (const { day } of fine) {
    pen.fillStyle = ink.faint;
    pen.fillRect(at(day), AXIS - 4, 1, chart.height);
  }
  pen.fillStyle = ink.quiet;
  for (const { day, label } of fine) {
    const x = at(day) + 4;
    if (x >= chart.gutter && x + pen.measureText(label).width <= chart.width) pen.fillText(label, x, AXIS - 6);
  }
  let edge = -Infinity;
  coarse.forEach(({ day, label }, k) => {
    const next = k + 1 < coarse.length ? at(coarse[k + 1].day) : chart.width;
    const x = Math.max(at(day), chart.gutter);
    pen.fillStyle = ink.line;
    if (at(day) >= chart.gutter) pen.fillRect(at(day), 6, 1, chart.height);
    const wide = pen.measureText(label).width;
    if (x + wide + 8 > next || x < edge) return;
    pen.fillStyle = ink.text;
    pen.fillText(label, x + 4, 16);
    edge = x + wide + 12;
  });
};

const fitted = (pen, lane, room) => {
  let short = shorten(lane.short && pen.measureText(lane.name).width > room ? lane.short : lane.name, 60);
  while (short.length > 2 && pen.measureText(short).width > room) short = `${short.slice(0, -2)}…`;
  return short;
};

const drawNames = (pen, chart, lanes, ink) => {
  for (const lane of lanes) {
    const y = lane.y - chart.top;
    if (y > chart.height || y + lane.height < AXIS) continue;
    pen.fillStyle = ink.line;
    pen.fillRect(0, y, chart.width, 1);
    if (!lane.head) {
      pen.fillStyle = ink.ground;
      pen.fillRect(0, y + 1, chart.gutter - 1, lane.height - 1);
    }
    pen.fillStyle = ink.text;
    pen.font = `600 ${LABEL_FONT}`;
    pen.textAlign = "left";
    pen.fillText(fitted(pen, lane, chart.gutter ? chart.gutter - 14 : chart.width - 80), 4, y + 16);
    pen.fillStyle = ink.quiet;
    pen.font = LABEL_FONT;
    if (!lane.head && lane.height > 40) pen.fillText(counted(lane.items.length, "event"), 4, y + 32);
  }
};

// How much of the lanes is in sight, and where.
const drawThumb = (pen, chart, ink) => {
  const room = chart.height - AXIS;
  const whole = room + chart.most;
  pen.fillStyle = ink.line;
  pen.fillRect(chart.width - 5, AXIS + (chart.top / whole) * room, 5, (room / whole) * room);
};
