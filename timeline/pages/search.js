// The search box: actors by name or alias, documents by title, events by text, accents folded.

const FOUND_MOST = 8;

const makeSearch = (model, state, choose) => {
  const box = byId("search");
  if (matchMedia("(pointer: coarse)").matches) box.placeholder = "Search"; // no key to press
  const list = byId("found");
  let at = -1;
  let options = [];

  const foldedNames = () => {
    model.foldedNames = model.foldedNames
      || model.names.map((name) => [name.name, ...name.aliases].map(fold));
    return model.foldedNames;
  };

  const foldedSources = () => {
    model.foldedSources = model.foldedSources || model.documents.map(({ name, path }) => fold(`${name} ${path}`));
    return model.foldedSources;
  };

  const find = (query) => {
    const wanted = fold(query.trim());
    if (!wanted) return [];
    const names = [];
    foldedNames().forEach((forms, i) => {
      const hit = forms.findIndex((form) => form.includes(wanted));
      const first = !forms[hit]?.startsWith(wanted) ? 2 : hit ? 1 : 0;
      if (hit >= 0) names.push({ i, first, alias: hit ? model.names[i].aliases[hit - 1] : "" });
    });
    names.sort((a, b) => a.first - b.first || eventsOfNames(model)[b.i].length - eventsOfNames(model)[a.i].length);
    const found = names.slice(0, FOUND_MOST).map(({ i, alias }) => ({
      text: model.names[i].name, note: [model.names[i].kind || "name", whichOne(model, i), alias && `also ${shorten(alias, 40)}`].filter(Boolean).join(" · "),
      go: () => choose.actor(i),
    }));
    foldedSources().forEach((form, i) => {
      if (found.length < FOUND_MOST * 1.5 && form.includes(wanted)) {
        found.push({ text: model.documents[i].name, note: ["document", model.documents[i].date].filter(Boolean).join(" · "), go: () => choose.source(i) });
      }
    });
    const folded = foldedEvents(model);
    for (let i = 0; i < model.count && found.length < FOUND_MOST * 2; i++) {
      if (folded[i].includes(wanted)) found.push({ text: model.events.label[i], note: whenOf(model, i), go: () => choose.event(i) });
    }
    return found;
  };

  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const point = (to) => {
    at = (to + options.length) % options.length;
    [...list.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === at)));
    box.setAttribute("aria-activedescendant", `found-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  };

  const open = () => {
    options = find(box.value);
    list.replaceChildren(...options.map((option, k) => {
      const item = element("li");
      item.id = `found-${k}`;
      item.setAttribute("role", "option");
      item.append(foreign("span", shorten(option.text, 90)), foreign("span", option.note, "quiet"));
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        option.go();
        close();
      });
      return item;
    }));
    if (!options.length && box.value.trim()) {
      const none = element("li", "Nothing found", "quiet");
      none.setAttribute("role", "option"); // a list box holds nothing else
      none.setAttribute("aria-disabled", "true");
      list.append(none);
    }
    list.hidden = !box.value.trim();
    box.setAttribute("aria-expanded", String(!list.hidden));
    at = -1;
  };

  box.addEventListener("input", () => {
    state.set({ query: box.value });
    open();
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (list.hidden) { box.value = ""; state.set({ query: "" }); }
      close();
      event.stopPropagation();
    } else if (options.length && event.key === "ArrowDown") { event.preventDefault(); if (list.hidden) open(); point(at + 1); }
    else if (options.length && event.key === "ArrowUp") { event.preventDefault(); point(at < 0 ? -1 : at - 1); }
    else if (event.key === "Enter" && options.length && !list.hidden) {
      options[Math.max(0, at)].go();
      close();
      byId("panel").focus({ preventScroll: true }); // where N and P step on
    }
  });
  return { show() { if (box.value !== state.now.query) box.value = state.now.query; } };
};
