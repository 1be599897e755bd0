// Events in lanes, and in each lane in rows, so that nothing covers anything else.

const ROW = 21; // pixels
const LANE_MODES = { together: "all together", actor: "by actor", document: "by document", type: "by type" };

const groupOf = {
  together: () => ["all"],
  document: (model, i) => [model.events.doc[i]],
  type: (model, i) => [model.events.type[i]],
  actor: (model, i) => (model.events.who[i].length ? model.events.who[i] : ["none"]),
};

const laneName = {
  together: () => "",
  document: (model, key) => model.documents[key].name,
  type: (model, key) => (model.events.types[key] || "no type").toLowerCase(),
  actor: (model, key) => (key === "none" ? "nobody named" : model.names[key].name),
};

// Lanes with the shown dated events of each in order of time; the fullest lane first, events of
// nobody and of no type after them, and what is beyond `most` lanes together in a last one, but for
// the lane of `kept`.
const lanesOf = (model, mode, shown, most, kept = null) => {
  const lanes = new Map();
  for (let i = 0; i < model.dated; i++) {
    if (!shown[i]) continue;
    for (const key of groupOf[mode](model, i)) {
      if (!lanes.has(key)) {
        const short = mode === "actor" && key !== "none" ? model.names[key].short : undefined;
        lanes.set(key, { key, name: laneName[mode](model, key), short, items: [] });
      }
      lanes.get(key).items.push(i);
    }
  }
  const rank = (lane) => (lane.key === "none" || (mode === "type" && !model.events.types[lane.key]) ? 0 : lane.items.length);
  const all = [...lanes.values()].sort((a, b) => rank(b) - rank(a));
  if (all.length <= most) return all;
  const at = kept === null ? -1 : all.findIndex(({ key }) => key === kept);
  if (at >= most - 1) all.splice(most - 2, 0, ...all.splice(at, 1));
  const rest = all.splice(most - 1);
  const items = [...new Set(rest.flatMap((lane) => lane.items))].sort((a, b) => a - b);
  return [...all, { key: "rest", name: `${counted(rest.length, "other lane")}`, items }];
};

// How many rows each lane gets: what it needs, or an even share where not all have room, `least`
// where one would not do either; what is over goes to those that want most.
const shareRows = (lanes, room, least = 1) => {
  const wanted = lanes.map((lane) => Math.min(lane.items.length, 60));
  let share = lanes.length > room ? least : 1;
  const total = (most) => wanted.reduce((sum, rows) => sum + Math.min(rows, most), 0);
  while (share < 60 && total(share + 1) <= room) share++;
  lanes.forEach((lane, at) => { lane.rows = Math.min(wanted[at], share); });
  for (let over = room - total(share); over > 0; over--) {
    const short = lanes.map((lane, at) => wanted[at] - lane.rows);
    const most = Math.max(0, ...short);
    if (most) lanes[short.indexOf(most)].rows++;
  }
};

const LABEL_MOST = 76; // characters
const LABEL_AIR = 12; // pixels around a label
// With less room a longer label is not begun.
const leastLabel = (model) => (model.narrow ? 130 : 180);

// Pixels of a letter in the reader's own font, measured once; CJK ones are as wide as high.
const letterWidth = (model, label) => {
  if (!model.letter) {
    const pen = element("canvas").getContext("2d");
    pen.font = LABEL_FONT;
    const sample = "The government of Norland announced a ceasefire with the rebels";
    model.letter = (pen.measureText(sample).width / sample.length) * 1.06;
  }
  return /[\u2e80-\uffff]/.test(label) ? 12.2 : model.letter;
};

const labelWidths = (model) => {
  if (!model.widths) {
    const led = new Set(model.repeats.map(([, lead]) => lead));
    const written = (label, i) => Math.min(LABEL_MOST, label.length) + (model.differing.has(i) ? 3 : 0) // "≠ "
      + (led.has(i) ? 11 : 0); // " · told 12×"
    model.widths = Float32Array.from(model.events.label,
      (label, i) => letterWidth(model, label) * written(label, i) + LABEL_AIR);
  }
  return model.widths;
};

// A label as far as there is room for it; nothing where that is too little.
const fittedLabel = (model, i, room) => {
  if (room < Math.min(model.widths[i], leastLabel(model)) - LABEL_AIR) return "";
  const label = model.events.label[i];
  return shorten(label, Math.min(LABEL_MOST, Math.floor(room / letterWidth(model, label))));
};

// The pixels an event takes at this scale, counted from the first day of all.
const leftOf = (model, i, scale) => {
  const shape = model.events.shape[i];
  if (shape === 6) return (model.end[i] - model.first) * scale - SIGN_WIDTH[6];
  const left = (model.start[i] - model.first) * scale;
  const width = shape === 5 ? SIGN_WIDTH[5] : (model.end[i] - model.start[i]) * scale;
  return width < SIGN_WIDTH[shape] ? left + (width - SIGN_WIDTH[shape]) / 2 : left;
};

const widthOf = (model, i, scale) => {
  const shape = model.events.shape[i];
  if (shape >= 5) return SIGN_WIDTH[shape];
  return Math.max(SIGN_WIDTH[shape], (model.end[i] - model.start[i]) * scale);
};

const ALONE = 0, BESIDE = 1, INSIDE = 2, BEFORE = 3; // where an event's label stands

// Gives each event of a lane its row; -1 where all are taken. An event keeps the room of its label
// free only where the next events do not need it: none gives way to another's label.
const placeRows = (model, lane, scale) => {
  const { items, rows } = lane;
  const count = items.length;
  const widths = labelWidths(model);
  const ends = new Float64Array(rows).fill(-Infinity);
  lane.row = new Int16Array(count);
  lane.label = new Uint8Array(count);
  lane.left = new Float64Array(count);
  lane.room = new Float32Array(count); // pixels for the label
  lane.hidden = 0;
  for (let k = 0; k < count; k++) {
    const i = items[k];
    const left = lane.left[k] = leftOf(model, i, scale);
    const width = widthOf(model, i, scale);
    const later = k + Math.max(1, rows - 1);
    const free = later >= count || leftOf(model, items[later], scale) > left + width + widths[i];
    let row = 0;
    while (row < rows && ends[row] > left) row++;
    if (row === rows) {
      lane.row[k] = -1;
      lane.hidden++;
      continue;
    }
    lane.row[k] = row;
    if (width > Math.min(widths[i], leastLabel(model)) + 14) lane.label[k] = INSIDE;
    ends[row] = left + width + (free && !lane.label[k] ? widths[i] : 0) + 4;
  }
  placeLabels(model, lane, scale);
};

// Labels where a row has a gap for them: after the sign if it fits there, else before it; one that
// fits nowhere is shortened to the wider gap.
const placeLabels = (model, lane, scale) => {
  const { items, row, label, left, room } = lane;
  const widths = labelWidths(model);
  const last = new Int32Array(lane.rows).fill(-1);
  const end = new Float64Array(lane.rows).fill(0);
  const before = new Float64Array(lane.rows); // the gap before the last sign of each row
  const close = (r, until) => {
    const k = last[r];
    if (k < 0 || label[k]) return;
    const wanted = widths[items[k]];
    const [after, ahead] = [until - end[r] - 4, before[r] - 8];
    if (Math.max(after, ahead) < Math.min(wanted, leastLabel(model))) return;
    label[k] = after >= Math.min(wanted, ahead) ? BESIDE : BEFORE;
    room[k] = Math.min(wanted, label[k] === BESIDE ? after : ahead);
    if (label[k] === BESIDE) end[r] += room[k];
  };
  for (let k = 0; k < items.length; k++) {
    const r = row[k];
    if (r < 0) continue;
    close(r, left[k]);
    before[r] = left[k] - end[r];
    end[r] = left[k] + widthOf(model, items[k], scale);
    last[r] = k;
  }
  const all = (model.last - model.first) * scale;
  for (let r = 0; r < lane.rows; r++) close(r, all);
};
