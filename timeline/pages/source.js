// The source text, with one sentence of it marked and what is not the story set back.

// Characters shown before and after the sentence, until all is asked for.
const around = () => (innerWidth > 760 ? 2600 : 260);

const sourceOf = (model, number, sentence, predicate) => {
  const source = model.documents[number];
  const box = element("section", null, "source");
  if (sentence[1]) box.append(foreign("h3", source.name));
  const dated = source.date ? `${source.date} (${ORIGIN[source.origin] || source.origin})` : "no date known";
  box.append(foreign("p", [dated, source.language && `language: ${source.language}`, source.source, source.path].filter(Boolean).join(" · "), "quiet"));
  if (source.reasons.length) {
    const why = element("details", null, "why");
    why.append(element("summary", "Why this document date"));
    source.reasons.forEach((reason) => why.append(foreign("p", reason)));
    box.append(why);
  }
  const text = foreign("div", null, "text");
  text.tabIndex = 0; // it scrolls
  text.setAttribute("role", "region");
  text.setAttribute("aria-label", "Source text");
  box.append(text);
  const show = (from, to) => text.replaceChildren(...stretches(source, from, to, sentence, predicate));
  const from = wordAt(source.text, sentence[0] - around());
  const to = wordAt(source.text, sentence[1] + around());
  show(from, to);
  if (from > 0 || to < source.text.length) {
    const all = button("Show the whole text", () => {
      show(0, source.text.length);
      all.remove();
    }, "link");
    box.append(all);
  }
  return box;
};

// The nearest place before this one where no word is cut.
const wordAt = (text, at) => {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space > at - 80 ? space + 1 : at;
};

const ORIGIN = {
  metadata: "date in the file", dateline: "date in the text's dateline", given: "date given",
  inferred: "date inferred", unknown: "date unknown",
};

// The text from `from` to `to` cut where something starts or ends to be marked.
const stretches = (source, from, to, sentence, predicate) => {
  const cuts = [from, to, ...sentence, ...predicate, ...source.removed.flat()]
    .filter((at) => at >= from && at <= to);
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const inside = ([start, end], at) => at >= start && at < end;
  return edges.slice(0, -1).map((start, k) => {
    const piece = source.text.slice(start, edges[k + 1]);
    if (inside(predicate, start)) {
      const mark = element("mark");
      mark.append(element("strong", piece));
      return mark;
    }
    if (inside(sentence, start)) return element("mark", piece);
    if (source.removed.some((span) => inside(span, start))) return element("span", piece, "removed");
    return document.createTextNode(piece);
  });
};
