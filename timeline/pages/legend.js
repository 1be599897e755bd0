// How to read the signs: drawn by the same hands that draw the chart.

const makeLegend = (model, extra) => {
  const sheet = byId("legend-sheet");
  const swatch = (paint, wide = 46) => {
    const canvas = element("canvas", null, "swatch");
    canvas.setAttribute("aria-hidden", "true");
    const pen = penOf(canvas, wide, 20);
    pen.fillStyle = pen.strokeStyle = colourOf("--text");
    paint(pen);
    return canvas;
  };
  const block = (title, rows) => {
    const list = element("ul", null, "plain");
    rows.forEach(([paint, words]) => {
      const item = element("li");
      item.append(swatch(paint), element("span", words));
      list.append(item);
    });
    const box = element("section");
    box.append(element("h2", title), list);
    return box;
  };
  const sign = (shape, status, left, right) => (pen) => drawSign(pen, SHAPE.indexOf(shape), status, left, right, 10);
  const colour = (name) => (pen) => {
    pen.fillStyle = colourOf(`--${name}`);
    drawSign(pen, 0, 0, 16, 28, 10);
  };
  const build = () => sheet.replaceChildren(
    block("How finely the date is known", [
      [sign("day", 0, 18, 28), "a day, or a time of day"], [sign("stretch", 0, 4, 42), "from one day to another"],
      [sign("month", 0, 4, 42), "some time in a week, month or season"], [sign("year", 0, 4, 42), "some time in a year or decade"],
      [sign("vague", 0, 4, 42), "a vague stretch"], [sign("since", 0, 8, 38), "since then, end not known"],
      [sign("until", 0, 8, 38), "until then, start not known"],
    ]),
    block("Whether it happened", [
      [sign("day", 0, 18, 28), "filled: occurred"], [sign("day", 1, 18, 28), "outlined: planned"],
      [sign("day", 2, 18, 28), "dotted: possible"], [sign("day", 3, 18, 28), "crossed: denied, did not happen"],
      [(pen) => { pen.font = "600 16px system-ui"; pen.fillText("≠", 18, 16); }, "sources differ about it"],
      [(pen) => { pen.font = "12px system-ui"; pen.fillText("told 3×", 2, 14); }, "so many sentences tell of it"],
    ]),
    block("Colour: what kind of event", CLASS_NAMES.slice(1).concat("other").map((name) => [colour(name), CLASS_WORDS[name]])),
    ...extra(block, model),
  );
  const box = byId("legend");
  box.addEventListener("toggle", () => { if (box.open) build(); });
};
