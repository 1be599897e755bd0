// Which events the search and the filters leave: one mark an event.

const makeFilter = (model, state) => {
  const shown = new Uint8Array(model.count).fill(1);
  const filter = { shown, count: model.count, any: false };

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
    filter.count = 0;
    for (let i = 0; i < model.count; i++) {
      const keep = (!types || types[type[i]]) && (!statuses || statuses[status[i]])
        && (!documents || documents[doc[i]]) && (!kinds || who[i].some((name) => kinds[name]))
        && (!dates || dates[+(i < model.dated)])
        && (!query || folded[i].includes(query));
      shown[i] = keep ? 1 : 0;
      filter.count += shown[i];
    }
  };
  return filter;
};
