// Text over the network: names where they have room, counts and predicates on the arrows.

const ROOM_OF_NAME = 5000; // square pixels: more names than that are noise
const SPECKS = 24; // so many names where the signs themselves are specks
const LED = 16; // so many at most of the best connected are named even where others crowd round
const ROOM_OF_LED = 26000; // square pixels a line that leads to a name wants
const NAME_FONT = '12.5px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

// Boxes on the page by the cells they lie in, so that only near ones are compared.
const CELL = 48;

const makeBoxes = () => {
  const cells = new Map();
  const someCell = (left, top, right, bottom, holds) => {
    for (let x = Math.floor(left / CELL); x * CELL <= right; x++) {
      for (let y = Math.floor(top / CELL); y * CELL <= bottom; y++) if (holds(x * 4096 + y)) return true;
    }
    return false;
  };
  return {
    add(...box) {
      someCell(...box, (cell) => {
        if (cells.has(cell)) cells.get(cell).push(box);
        else cells.set(cell, [box]);
        return false;
      });
    },
    hit(left, top, right, bottom) {
      return someCell(left, top, right, bottom, (cell) => cells.has(cell)
        && cells.get(cell).some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t));
    },
  };
};

const makeLabels = (model, graph) => {
  const widths = new Map();

  const measure = (pen, text) => {
    if (!widths.has(text)) widths.set(text, pen.measureText(text).width);
    return widths.get(text);
  };

  const write = (pen, text, x, y, ink, ground) => {
    pen.lineWidth = 3.5;
    pen.strokeStyle = ground;
    pen.strokeText(text, x, y);
    pen.fillStyle = ink;
    pen.fillText(text, x, y);
  };

  // Places already taken, so that no text covers another, nor a sign but where it must.
  const makeRoom = () => {
    const texts = makeBoxes();
    const signs = makeBoxes();
    const room = (left, top, right, bottom, overSigns, line) => {
      if (texts.hit(left, top, right, bottom)) return false;
      if (!overSigns && signs.hit(left, top, right, bottom)) return false;
      if (line && !room.line(...line)) return false;
      texts.add(left, top, right, bottom);
      return true;
    };
    room.keep = (x, y, half) => signs.add(x - half, y - half, x + half, y + half);
    // A line from one point to another, as a row of small boxes; no text may cross it.
    room.line = (from, to) => {
      const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6);
      const boxes = [...Array(count).keys()].map((k) => {
        const [x, y] = [from.x + ((to.x - from.x) * k) / count, from.y + ((to.y - from.y) * k) / count];
        return [x - 2, y - 2, x + 2, y + 2];
      });
      if (boxes.some((box) => texts.hit(...box))) return false;
      boxes.forEach((box) => texts.add(...box));
      return true;
    };
    return room;
  };

  const nameIn = (i, most) => {
    const { name, short = name } = model.names[i];
    return shorten(name.length > most ? short : name, most);
  };

  const drawNames = (pen, at, size, order, focus, room, bright, ink) => {
    pen.font = NAME_FONT;
    pen.textAlign = "center";
    pen.textBaseline = "alphabetic";
    let written = 0;
    const led = Math.min(LED, (size.width * size.height) / ROOM_OF_LED);
    for (const i of order) {
      if (written * ROOM_OF_NAME > size.width * size.height) break;
      const place = at(i);
      if (written >= SPECKS && place && place.radius < 2) break;
      if (!place || place.x < -40 || place.y < -20 || place.x > size.width + 40 || place.y > size.height + 20) continue;
      const chosen = focus.has(i);
      const found = (most, over) => {
        const text = nameIn(i, most);
        const half = measure(pen, text) / 2 + 3;
        const spots = spotsAround(place, place.radius + (chosen ? 6 : 0), half, size);
        const spot = spots.find(([x, y]) => room(x - half, y - 11, x + half, y + 4, over));
        return spot ? { text, spot } : null;
      };
      const name = chosen ? found(60) || found(60, true)
        : found(28) || (written < led ? ledTo(pen, place, i, size, room, ink) : null) || found(16);
      if (!name) continue;
      write(pen, name.text, ...name.spot, bright(i) ? ink.text : ink.quiet, ink.ground);
      written++;
    }
  };

  // Below, above, right and left of a sign, then aslant, then a line further off; near an edge a
  // name moves in rather than being cut.
  const spotsAround = ({ x, y }, away, half, size) => {
    const inside = Math.min(Math.max(x, half + 1), size.width - half - 1);
    const [below, above, aside] = [y + away + 13, y - away - 6, away + half + 3];
    return [[inside, below], [inside, above], [x + aside, y + 4], [x - aside, y + 4],
      ...[0.45, -0.45, 0.85, -0.85].flatMap((way) => [[x + half * way, below], [x + half * way, above]]),
      [inside, below + 12], [inside, above - 12]]
      .filter(([at, base]) => base < size.height - 3 && base > 10 && at - half >= 0 && at + half <= size.width);
  };

  // The best known are named even where others crowd round them: further off, by a thin line.
  const ledTo = (pen, place, i, size, room, ink) => {
    const text = nameIn(i, 28);
    const half = measure(pen, text) / 2 + 3;
    for (const far of [26, 40, 56, 76]) {
      for (let turn = 0; turn < 12; turn++) {
        const angle = ((turn % 2 ? turn + 1 : -turn) / 12) * Math.PI - Math.PI / 2;
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
        const x = place.x + dx * (place.radius + far + half * Math.abs(dx));
        const y = place.y + dy * (place.radius + far) + 4;
        if (x < half || x > size.width - half || y < 14 || y > size.height - 4) continue;
        const from = { x: place.x + dx * place.radius, y: place.y + dy * place.radius };
        const to = { x: x - dx * half * Math.abs(dx), y: y - 4 - dy * 6 };
        if (!room(x - half, y - 11, x + half, y + 4, false, [from, to])) continue;
        lead(pen, from, to, ink);
        return { text, spot: [x, y] };
      }
    }
    return null;
  };

  const lead = (pen, from, to, ink) => {
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.strokeStyle = ink.text;
    pen.lineWidth = 0.75;
    pen.stroke();
  };

  const drawArrows = (pen, numbers, along, predicates, focusPair, room, ink) => {
    pen.font = NAME_FONT;
    pen.textAlign = "center";
    for (const number of numbers) {
      const point = along(number, 0.5);
      if (!point) continue;
      const { count, status } = bundleNow(graph, number);
      const first = shownMembers(graph, number)[0];
      const said = predicates || number === focusPair;
      const more = count > 1 ? `${count}×` : "";
      const text = said ? [shorten(toldBetween(graph, first).replace(/^,? | $/g, ""), 28), count > 1 ? `+${count - 1}` : ""].join(" ").trim() : more;
      // Where words stand in the middle, the cross that denies all of it stands beside them.
      if (status === 3 && point.length > 50) {
        const { x, y } = along(number, text ? 0.7 : 0.5) || point;
        pen.strokeStyle = ink.quiet;
        cross(pen, x, y, 3.5);
      }
      if (!text || (!said && point.length < 70)) continue;
      const half = measure(pen, text) / 2 + 2;
      const free = (share) => {
        const spot = along(number, share);
        return spot && room(spot.x - half, spot.y - 7, spot.x + half, spot.y + 8) ? spot : null;
      };
      const spot = free(0.5) || (said ? free(0.36) || free(0.64) || free(0.25) || free(0.75) : null);
      if (spot) write(pen, text, spot.x, spot.y + 4, ink.quiet, ink.ground);
    }
  };

  // Signs come before text: only the chosen are named across another actor.
  const keepSigns = (at, order, room) => {
    for (const i of order) {
      const place = at(i);
      if (!place) continue;
      room.keep(place.x, place.y, place.radius * 0.9);
    }
  };

  return { makeRoom, keepSigns, drawNames, drawArrows };
};
