// What the reader has chosen: an event with its date, the reading of it and its source, or an actor.

const LISTED = 150;

const makePanel = (model, state, choose) => {
  const panel = byId("panel");
  const reading = byId("reading");

  const line = (name, value) => {
    const row = element("p", null, "line");
    row.append(element("span", name, "name"), " ", foreign("span", value));
    return row;
  };

  const howRead = (number) => {
    const { times } = model;
    const anchor = times.anchors[times.anchor[number]];
    const box = element("div", null, "read");
    const said = element("p");
    said.append(foreign("q", times.text[number]), " is read as ", element("strong", times.date[number]));
    if (anchor) said.append(", counted from ", foreign("span", anchor));
    said.append(", by the rule ", foreign("em", times.rules[times.rule[number]]), ".");
    box.append(said);
    const inferred = times.inferred[number];
    if (inferred) box.append(foreign("p", `Inferred, as the text does not give it: the ${inferred.join(" and the ")}.`));
    if (times.reason[number]) box.append(foreign("p", times.reason[number]));
    for (const other of times.others[number] || []) {
      box.append(foreign("p", `It could also mean ${other.date} (rule ${other.rule}).`));
    }
    return box;
  };

  const tellings = (i) => {
    const box = element("div");
    const happening = model.happening.get(i);
    if (!happening) return box;
    const differ = model.differing.has(i);
    box.append(element("h3", differ ? "The sources differ" : "Also told here"));
    if (differ) box.className = "differ";
    happening.conflicts.forEach((conflict) => box.append(foreign("p", conflict)));
    const list = element("ul", null, "plain");
    for (const other of happening.events) {
      if (other === i) continue;
      const item = element("li");
      const source = model.documents[model.events.doc[other]].name;
      item.append(button(`${whenOf(model, other)}: ${model.events.label[other]} (${shorten(source, 120)})`,
        () => choose.event(other), "link"));
      list.append(item);
    }
    box.append(list);
    return box;
  };

  const actorsOf = (names) => {
    const box = element("div", null, "chips");
    names.forEach((name) => box.append(button(shorten(model.names[name].name, 120), () => choose.actor(name), "chip")));
    return box;
  };

  const datedBy = (i) => {
    if (model.events.time[i] >= 0) return howRead(model.events.time[i]);
    const words = i < model.dated ? "No time expression of its own dates it."
      : "No expression in the text dates it; the bounds follow from the document's date and its tense.";
    return element("p", words, "read");
  };

  const showEvent = (i) => {
    const events = model.events;
    const kicker = [STATUS_WORDS[events.status[i]] || STATUS[0], typeOf(model, i).toLowerCase(),
      model.standing.has(i) ? "standing" : ""].filter(Boolean).join(" · ");
    const when = foreign("p", events.date[i], "date");
    if (events.grain[i]) when.append(element("span", ` known to the ${events.grain[i]}`, "quiet"));
    const parts = [element("p", kicker, "kicker"), foreign("h2", events.label[i]), when, datedBy(i)];
    if (events.by[i]) parts.push(line("According to", events.by[i]));
    parts.push(line("Found by", events.found.words[events.found.of[i]]));
    if (events.place[i]) parts.push(line("Place", events.place[i]));
    if (events.who[i].length) parts.push(actorsOf(events.who[i]));
    parts.push(tellings(i));
    parts.push(sourceOf(model, events.doc[i], spanOf(events.sentence, i), spanOf(events.predicate, i)));
    reading.replaceChildren(...parts);
    const mark = reading.querySelector("mark");
    const text = reading.querySelector(".text");
    panel.scrollTop = 0;
    if (mark) text.scrollTop = mark.offsetTop - 40;
  };

  const eventButtons = (numbers) => {
    const list = element("ol", null, "plain events");
    for (const i of numbers.slice(0, LISTED)) {
      const item = element("li");
      item.append(rowButton(whenOf(model, i), model.events.label[i], () => choose.event(i)));
      list.append(item);
    }
    if (numbers.length > LISTED) list.append(element("li", `and ${counted(numbers.length - LISTED, "more event")}, in the table below`, "quiet"));
    return list;
  };

  const showActor = (number) => {
    const actor = model.names[number];
    const kicker = [actor.kind || "name", whichOne(model, number)].filter(Boolean).join(" · ");
    const parts = [foreign("p", kicker, "kicker"), foreign("h2", actor.name)];
    if (actor.aliases.length) parts.push(line("Also", shorten(actor.aliases.slice(0, 12).join(", "), 400)));
    if (actor.reason) parts.push(line("Why this kind", actor.reason));
    for (const extra of panelExtras) parts.push(extra(number));
    const events = eventsOfNames(model)[number];
    parts.push(element("h3", counted(events.length, "event")), eventButtons(events));
    reading.replaceChildren(...parts);
    panel.scrollTop = 0;
  };

  const eventsOfSources = () => {
    const found = model.documents.map(() => []);
    model.events.doc.forEach((number, i) => found[number].push(i));
    return found;
  };

  // Its title, or its name and how its story begins.
  const opening = ({ name, path, text, removed }) => {
    if (path) return shorten(name, 160);
    let at = 0;
    for (const [from, to] of removed) if (!text.slice(at, Math.max(at, from)).trim()) at = Math.max(at, to);
    // Set apart, for a name may turn the direction of all text behind it.
    return `\u2068${shorten(name, 80)}\u2069: ${shorten(text.slice(at, at + 400).trim().replace(/\s+/g, " "), 80)}`;
  };

  // Each document with its day, the earliest first.
  const sources = () => {
    const found = eventsOfSources();
    const list = element("ol", null, "plain sources");
    const order = model.documents.map((_, i) => i)
      .sort((a, b) => (model.documents[a].day ?? 4e6) - (model.documents[b].day ?? 4e6) || a - b);
    for (const i of order.slice(0, LISTED)) {
      const { date, language } = model.documents[i];
      const notes = [date || "no date known", counted(found[i].length, "event"), language && "not in English"];
      const item = element("li");
      item.append(rowButton(notes.filter(Boolean).join(" · "), opening(model.documents[i]), () => choose.source(i)));
      list.append(item);
    }
    if (order.length > LISTED) list.append(element("li", `and ${order.length - LISTED} more`, "quiet"));
    return list;
  };

  const showSource = (number) => {
    const events = eventsOfSources()[number];
    const { id, name } = model.documents[number];
    const only = state.now.documents?.size === 1 && state.now.documents.has(id);
    const alone = button(only ? "Back to all documents" : "Show this document alone",
      () => state.set({ documents: only ? null : new Set([id]) }), "link");
    alone.hidden = model.documents.length === 1;
    reading.replaceChildren(element("p", "document", "kicker"), foreign("h2", name), alone,
      sourceOf(model, number, [0, 0], [0, 0]),
      element("h3", counted(events.length, "event")), eventButtons(events));
    panel.scrollTop = 0;
  };

  const showNothing = () => {
    const parts = [element("p", "Choose an event, an actor or a document to read here.", "empty"),
      element("p", "N and P step through the events in order of time; / goes to the search.", "quiet keys")];
    const note = foreignNote(model);
    if (note) parts.push(element("p", `${note}.`, "read"));
    parts.push(element("h3", counted(model.documents.length, "document")), sources());
    reading.replaceChildren(...parts);
  };

  const panelExtras = [];
  const views = { pair: showNothing };
  return {
    reading, panel, views, extras: panelExtras,
    show() {
      const { event, actor, pair, source } = state.now;
      const open = Object.keys(NOTHING_READ).some((name) => state.now[name] !== null);
      panel.classList.toggle("open", open);
      if (event !== null) showEvent(event);
      else if (actor !== null) showActor(actor);
      else if (pair !== null) views.pair(pair);
      else if (source !== null) showSource(source);
      else showNothing();
      if (event !== null) byId("announce").textContent = `${whenOf(model, event)}: ${model.events.label[event]}`;
      else if (actor !== null) byId("announce").textContent = model.names[actor].name;
      else if (source !== null) byId("announce").textContent = model.documents[source].name;
    },
  };
};
