// Days as ordinals (day 1 is 1 January of year 1), as the data has them; dates only for a reader.

const EPOCH = 719163;
const DAY = 86400000;
const LAST_DAY = 3652059; // 31 December 9999
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];

const dateOf = (day) => new Date((Math.floor(day) - EPOCH) * DAY);

const ordinal = (year, month, date) => {
  const when = new Date(0);
  when.setUTCFullYear(year, month, date);
  return Math.round(when.getTime() / DAY) + EPOCH;
};

const isoOf = (day) => {
  const when = dateOf(Math.min(LAST_DAY, Math.max(1, day)));
  return [String(when.getUTCFullYear()).padStart(4, "0"),
    String(when.getUTCMonth() + 1).padStart(2, "0"),
    String(when.getUTCDate()).padStart(2, "0")].join("-");
};

// The ordinal of "2021-05-31"; null for anything else.
const dayOf = (text) => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text || "");
  return parts ? ordinal(+parts[1], +parts[2] - 1, +parts[3]) : null;
};

const dayInWords = (day) => {
  const when = dateOf(day);
  return `${when.getUTCDate()} ${MONTHS[when.getUTCMonth()].slice(0, 3)} ${when.getUTCFullYear()}`;
};

// From the first day up to but without the last, as short as it can be said at this width.
const periodInWords = (from, to) => {
  const first = dateOf(from);
  const last = dateOf(Math.max(from, to - 1));
  if (to - from > 1500) return `${first.getUTCFullYear()} – ${last.getUTCFullYear()}`;
  return `${dayInWords(from)} – ${dayInWords(Math.max(from, to - 1))}`;
};

// Steps from days to millennia: [unit, how many, days in one].
const STEPS = [["day", 1, 1], ["day", 2, 2], ["week", 1, 7], ["month", 1, 30.4], ["month", 3, 91],
  ["year", 1, 365], ["year", 2, 730], ["year", 5, 1826], ["year", 10, 3652], ["year", 20, 7305],
  ["year", 50, 18262], ["year", 100, 36524], ["year", 200, 73048], ["year", 500, 182621],
  ["year", 1000, 365242], ["year", 2000, 730484]];

const tickLabel = (unit, when) => {
  if (unit === "year") return String(Math.max(1, when.getUTCFullYear())); // there is no year 0
  const month = MONTHS[when.getUTCMonth()];
  if (unit === "month") return month.slice(0, 3);
  return `${when.getUTCDate()} ${month.slice(0, 3)}`;
};

// The days of a unit's steps from `from` to `to`, the one before `from` included.
const stepDays = (unit, many, from, to) => {
  const days = [];
  const first = dateOf(Math.max(1, from));
  if (unit === "day" || unit === "week") {
    const step = unit === "week" ? 7 : many;
    for (let day = Math.floor(from / step) * step + (unit === "week" ? 1 : 0); day <= to; day += step) days.push(day);
  } else if (unit === "month") {
    let month = Math.floor(first.getUTCMonth() / many) * many;
    const year = first.getUTCFullYear();
    for (let day; (day = ordinal(year, month, 1)) <= to; month += many) days.push(day);
  } else {
    let year = Math.floor(first.getUTCFullYear() / many) * many;
    for (let day; year < 10000 && (day = ordinal(year, 0, 1)) <= to; year += many) days.push(day);
  }
  return days;
};

// The ticks of a window `width` pixels wide: [{day, label}], and the coarser ones that name them.
const ticksFor = (from, to, width) => {
  const perDay = width / (to - from);
  const at = STEPS.findIndex(([, , days]) => days * perDay >= 58);
  const [unit, many] = STEPS[at < 0 ? STEPS.length - 1 : at];
  const outer = unit === "year" ? null : unit === "month" ? "year" : "month";
  const fine = stepDays(unit, many, from, to).map((day) => ({ day, label: tickLabel(unit, dateOf(day)) }));
  const coarse = outer ? stepDays(outer, 1, from, to).map((day) => {
    const when = dateOf(day);
    const year = when.getUTCFullYear();
    return { day, label: outer === "year" ? String(year) : `${MONTHS[when.getUTCMonth()]} ${year}` };
  }) : [];
  return { fine, coarse };
};
