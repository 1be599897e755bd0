// What stands beside the heading of the timeline: the period shown, and what of it is not seen.

// The shortest stretch that holds half of the events shown in the period: where they crowd.
const crowdIn = (model, filter, { from, to }) => {
  const days = [];
  for (let i = 0; i < model.dated; i++) {
    const day = firstDay(model, i);
    if (filter.shown[i] && day >= from && day < to) days.push(day);
  }
  days.sort((a, b) => a - b);
  const half = Math.ceil(days.length / 2);
  let low = 0;
  for (let i = 1; i + half <= days.length; i++) {
    if (days[i + half - 1] - days[i] < days[low + half - 1] - days[low]) low = i;
  }
  const length = days[low + half - 1] + 1 - days[low];
  // Never so far that most of the room is empty, and always nearer than before.
  const most = (to - from) * 0.7;
  const margin = Math.min(Math.max(2, length * 0.06), Math.max(0, most - length) / 2);
  return [days[low] - margin, Math.min(days[low] + length + margin, days[low] - margin + most)];
};

const makeSaid = (model, state, filter, chart, period, toTable) => {
  const words = element("span");
  const near = button("zoom", () => period.set(...crowdIn(model, filter, state.now)), "link");
  near.title = "Zoom to where most of these stand";
  const nearer = element("span");
  nearer.append(near, " or ");
  const crowded = element("span");
  crowded.append(nearer, button("table", toTable, "link"));
  const further = element("span");
  byId("window").append(words, crowded, further);

  const beyond = (from, to) => {
    let count = 0;
    for (let i = 0; i < model.dated; i++) if (filter.shown[i] && (model.start[i] >= to || model.end[i] <= from)) count++;
    return count;
  };

  return () => {
    const { from, to } = state.now;
    if (!model.dated) {
      words.textContent = model.count ? "no event here has a date" : ["no event was found", foreignNote(model)].filter(Boolean).join(": ");
      crowded.hidden = true;
      return;
    }
    const matching = filter.any ? ` · ${counted(filter.count, "event")} found` : "";
    const unseen = chart.unseen();
    const far = unchosen(model, state.now) ? beyond(from, to) : 0;
    words.textContent = `${periodInWords(Math.round(from), Math.round(to))}${matching}${unseen ? ` · no room for ${unseen.toLocaleString("en")}: ` : ""}`;
    crowded.hidden = !unseen;
    nearer.hidden = to - from <= LEAST_DAYS;
    further.textContent = far ? ` · ${counted(far, "event")} further off` : "";
  };
};
