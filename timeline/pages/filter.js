// Which events the search and the filters find, and which of these are shown: of tellings that say
// no more than another only that one, with how often it is told, but where lanes are of documents.

const makeFilter = (model, state) => {
  const shown = new Uint8Array(model.count).fill(1);
  const found = new Uint8Array(model.count).fill(1);
  const times = new Uint16Array(model.count).fill(1);
  const filter = { found, shown, times, count: model.count, all: model.count, any: false };

  const allowed = (values, chosen) => (chosen ? values.map((value) => chosen.has(value)) : null);

  filter.run = () => {
    const now = state.now;
    const { type, status, doc, who } = model.events;
    const types = allowed(model.events.types.map((name) => name || "none"), now.types);
    const statuses = allowed(STATUS, now.statuses);
    const documents = allowed(model.documents.map((document) => document.id), now.documents);
    const kinds = allowed(model.names.map((name) => name.kind), now.kinds);
    const query = fold(now.query.trim());
    const folded = query ? foldedEvents(model) : null;
    const dates = now.dates && [now.dates.has("undated"), now.dates.has("dated")];
    filter.any = Boolean(types || statuses || documents || kinds || dates || query);
    for (let i = 0; i < model.count; i++) {
      const keep = (!types || types[type[i]]) && (!statuses || statuses[status[i]])
        && (!documents || documents[doc[i]]) && (!kinds || who[i].some((name) => kinds[name]))
        && (!dates || dates[+(i < model.dated)])
        && (!query || folded[i].includes(query));
      found[i] = keep ? 1 : 0;
    }
    putTogether(now.tellings || now.lanes === "document");
  };

  const putTogether = (apart) => {
    times.fill(1);
    filter.count = filter.all = 0;
    for (let i = 0; i < model.count; i++) {
      const lead = apart ? -1 : model.lead[i];
      shown[i] = found[i] && !(lead >= 0 && found[lead]) ? 1 : 0;
      if (found[i] && !shown[i]) times[lead]++;
      filter.count += shown[i];
      filter.all += lead < 0 ? 1 : 0;
    }
  };

  // The event that stands for one on the page; its own number where that is shown.
  filter.standing = (i) => (i !== null && !shown[i] && found[i] ? model.lead[i] : i);

  // An event's label, with how many sentences tell of it.
  filter.label = (i) => model.events.label[i] + filter.told(i);
  filter.told = (i) => (times[i] > 1 ? ` · told ${times[i]}×` : "");
  return filter;
};
