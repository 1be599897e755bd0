// The page's data, read once: columns of the events as typed arrays, and who takes part in what.

const STATUS = ["occurred", "planned", "possible", "negated"];
const STATUS_WORDS = ["", "planned", "possible", "denied or did not happen"];
const SHAPE = ["day", "stretch", "month", "year", "vague", "since", "until"];

// The four classes of PLOVER's event types (Halterman et al. 2023), which the colours show.
const CLASSES = {
  "agreement": ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
  "help": ["COOPERATE", "AID", "RETREAT"],
  "dispute": ["REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"],
  "force": ["SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
};
const CLASS_NAMES = ["other", "agreement", "help", "dispute", "force"];
const CLASS_WORDS = {
  agreement: "talks and agreement", help: "help and cooperation",
  dispute: "demands and disputes", force: "sanctions and force", other: "anything else",
};

const classOf = (type) => {
  const found = Object.keys(CLASSES).find((name) => CLASSES[name].includes((type || "").toUpperCase()));
  return CLASS_NAMES.indexOf(found || "other");
};

// Days of the events; an open end of an interval is infinite, and so are both where none is known.
const readDays = (values, open) => Float64Array.from(values, (day) => (day === null ? open : day));

const readModel = () => {
  const raw = JSON.parse(byId("dateline").textContent);
  const events = raw.events;
  const count = events.id.length;
  const model = {
    ...raw, count, dated: events.dated,
    start: readDays(events.start, -Infinity), end: readDays(events.end, Infinity),
    colour: Uint8Array.from(events.type.map((type) => classOf(events.types[type]))),
    number: new Map(events.id.map((id, i) => [id, i])),
    standing: new Set(events.standing),
    happening: new Map(),
  };
  for (const happening of raw.happenings) for (const i of happening.events) model.happening.set(i, happening);
  model.differing = new Set(raw.happenings.filter((h) => h.conflicts.length).flatMap((h) => h.events));
  // Of each telling that says no more than another the number of that one, of the others -1.
  model.lead = new Int32Array(count).fill(-1);
  for (const [i, lead] of raw.repeats) model.lead[i] = lead;
  [model.first, model.last] = reachOf(model);
  model.opening = openingOf(model);
  return model;
};

// First and last day of all dated events, open ends left out, with a margin on both sides as far as
// the calendar has days.
const reachOf = (model) => {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < model.dated; i++) {
    for (const day of [model.start[i], model.end[i]]) {
      if (!Number.isFinite(day)) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  if (first > last) return [ordinal(2000, 0, 1), ordinal(2001, 0, 1)];
  const margin = Math.max(4, (last - first) * 0.03);
  return [Math.max(1, Math.floor(first - margin)), Math.min(LAST_DAY + 1, Math.ceil(last + margin))];
};

const FAR_OFF = 0.05; // of the events, so many at most may lie outside of what a page opens on

// The days that a page opens on: all there are, but where a few events far off would press all
// others into a quarter of the width or less, those of the others.
const openingOf = (model) => {
  const { first, last, dated } = model;
  const few = dated < 8 ? 0 : Math.ceil(dated * FAR_OFF);
  const day = (i) => firstDay(model, i);
  let low = 0;
  for (let i = 1; i <= few; i++) {
    if (day(i + dated - 1 - few) - day(i) < day(low + dated - 1 - few) - day(low)) low = i;
  }
  let high = low + dated - 1 - few;
  const length = few ? day(high) - day(low) : Infinity;
  if (length * 4 > last - first) return [first, last];
  const near = Math.max(30, length / 4);
  while (low > 0 && day(low) - day(low - 1) <= near) low--;
  while (high < dated - 1 && day(high + 1) - day(high) <= near) high++;
  let end = day(high);
  for (let i = low; i <= high; i++) if (model.end[i] <= day(high) + near) end = Math.max(end, model.end[i]);
  const margin = Math.max(4, (end - day(low)) * 0.03);
  return [Math.max(first, Math.floor(day(low) - margin)), Math.min(last, Math.ceil(end + margin))];
};

// Whether the reader has chosen no period: nothing is left out then.
const unchosen = ({ first, last, opening }, { from, to }) =>
  (from === first && to === last) || (from === opening[0] && to === opening[1]);

// The day where an event stands: its first, its last where that one is open.
const firstDay = (model, i) => (Number.isFinite(model.start[i]) ? model.start[i] : model.end[i] - 1);

// Numbers of the events in which each name takes part.
const eventsOfNames = (model) => {
  if (!model.takesPart) {
    model.takesPart = model.names.map(() => []);
    model.events.who.forEach((names, i) => names.forEach((name) => model.takesPart[name].push(i)));
  }
  return model.takesPart;
};

const spanOf = (column, i) => [column[2 * i], column[2 * i + 1]];

// Without the furniture inside it: mark-up, the marks of notes.
const sentenceOf = (model, i) => {
  let [from, to] = spanOf(model.events.sentence, i);
  const { text, removed } = model.documents[model.events.doc[i]];
  let said = "";
  for (const [start, end] of removed) {
    if (start >= to) break;
    if (end <= from) continue;
    said += text.slice(from, Math.max(from, start));
    from = end;
  }
  return said + text.slice(from, to);
};

// An event's date, and what keeps it from having happened: its label tells neither.
const whenOf = ({ events }, i) => [events.date[i], STATUS_WORDS[events.status[i]]].filter(Boolean).join(" · ");

// Where an actor takes part first, for one who shares its name with another; else nothing.
const whichOne = (model, i) => {
  if (!model.sharers) {
    model.sharers = new Map();
    for (const { name } of model.names) model.sharers.set(fold(name), (model.sharers.get(fold(name)) || 0) + 1);
  }
  const [first] = eventsOfNames(model)[i];
  if (first === undefined || model.sharers.get(fold(model.names[i].name)) < 2) return "";
  return `in ${shorten(model.documents[model.events.doc[first]].name, 60)}`;
};

// What is to be said of documents that the parser does not read; nothing where it reads all.
const foreignNote = (model) => {
  const count = model.documents.filter((document) => document.language).length;
  return count ? `${counted(count, "document")} not in English, of which only explicit dates are read` : "";
};

const typeOf = (model, i) => model.events.types[model.events.type[i]] || "";

// What the search looks at, folded; made for all events at the first search.
const foldedEvents = (model) => {
  if (!model.folded) {
    const names = model.names.map((name) => [name.name, ...name.aliases].join(" "));
    model.folded = model.events.label.map((label, i) => fold([
      label, ...model.events.who[i].map((name) => names[name]), sentenceOf(model, i)].join(" ")));
  }
  return model.folded;
};
