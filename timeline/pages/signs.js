// The signs of the timeline. The shape says how finely a date is known, the drawing of it whether
// the event occurred (filled), is planned (outlined), possible (dotted) or denied (crossed out).

const SIGN_WIDTH = [10, 18, 11, 11, 20, 26, 26]; // the least, by shape
const HALF = 5;
const HALF_OF_BAR = 8; // of a bar so wide that words stand in it

const STATUS_DASH = [[], [5, 2.5], [1.4, 2.6], []];

const strokeStatus = (pen, status, width) => {
  pen.lineWidth = width;
  pen.setLineDash(STATUS_DASH[status]);
  pen.stroke();
  pen.setLineDash([]);
};

const fillOrOutline = (pen, status) => {
  if (status === 0) return pen.fill();
  pen.lineWidth = 1.75;
  pen.setLineDash(status === 2 ? STATUS_DASH[2] : []);
  pen.stroke();
  pen.setLineDash([]);
};

const cross = (pen, x, y, half = HALF) => {
  pen.beginPath();
  pen.moveTo(x - half, y - half);
  pen.lineTo(x + half, y + half);
  pen.moveTo(x + half, y - half);
  pen.lineTo(x - half, y + half);
  pen.lineWidth = 1.5;
  pen.stroke();
};

const bracketEnds = (pen, left, right, y) => {
  pen.beginPath();
  pen.moveTo(left + 1, y - HALF - 1);
  pen.lineTo(left + 1, y + HALF + 1);
  pen.moveTo(right - 1, y - HALF - 1);
  pen.lineTo(right - 1, y + HALF + 1);
  pen.lineWidth = 2;
  pen.stroke();
};

const DRAW = {
  day(pen, left, right, y, status) {
    pen.beginPath();
    if (right - left <= 14) pen.arc((left + right) / 2, y, HALF - (status ? 0.75 : 0.25), 0, 7);
    else {
      const half = right - left > 100 ? HALF_OF_BAR : HALF;
      pen.roundRect(left + 1, y - half, right - left - 2, 2 * half, 3);
    }
    fillOrOutline(pen, status);
  },
  stretch(pen, left, right, y, status) {
    pen.beginPath();
    pen.moveTo(left + 6, y);
    pen.lineTo(right - 6, y);
    strokeStatus(pen, status, 3);
    for (const x of [left + 3.5, right - 3.5]) {
      pen.beginPath();
      pen.arc(x, y, status ? 2.75 : 3.5, 0, 7);
      fillOrOutline(pen, status);
    }
  },
  month(pen, left, right, y, status) {
    pen.beginPath();
    pen.rect(left + 1, y - HALF + 0.5, right - left - 2, 2 * HALF - 1);
    const alpha = pen.globalAlpha;
    pen.globalAlpha = alpha * 0.3;
    if (status === 0) pen.fill();
    pen.globalAlpha = alpha;
    if (status) fillOrOutline(pen, status);
    bracketEnds(pen, left, right, y);
  },
  year(pen, left, right, y, status) {
    bracketEnds(pen, left, right, y);
    pen.beginPath();
    pen.moveTo(left + 2, y);
    pen.lineTo(right - 2, y);
    strokeStatus(pen, status, 2);
  },
  vague(pen, left, right, y, status) {
    const waves = Math.max(2, Math.round((right - left) / 9));
    const length = (right - left) / waves;
    pen.beginPath();
    pen.moveTo(left, y);
    for (let i = 0; i < waves; i++) {
      const x = left + i * length;
      pen.bezierCurveTo(x + length / 3, y - 6, x + (2 * length) / 3, y + 6, x + length, y);
    }
    strokeStatus(pen, status, 2);
  },
  since(pen, left, right, y, status) { arrow(pen, left, right, y, status); },
  until(pen, left, right, y, status) { arrow(pen, right, left, y, status); },
};

// From the known end to the open one, which the head points to.
const arrow = (pen, known, open, y, status) => {
  const way = Math.sign(open - known);
  pen.beginPath();
  pen.moveTo(known + way, y - HALF - 1);
  pen.lineTo(known + way, y + HALF + 1);
  pen.lineWidth = 2;
  pen.stroke();
  pen.beginPath();
  pen.moveTo(known + way * 2, y);
  pen.lineTo(open - way * 7, y);
  strokeStatus(pen, status, 2.5);
  pen.beginPath();
  pen.moveTo(open, y);
  pen.lineTo(open - way * 8, y - HALF);
  pen.lineTo(open - way * 8, y + HALF);
  pen.closePath();
  fillOrOutline(pen, status);
};

const drawSign = (pen, shape, status, left, right, y) => {
  DRAW[SHAPE[shape]](pen, left, right, y, status);
  if (status === 3) cross(pen, (left + right) / 2, y);
};

// The smallest form of each sign as a picture of its own, which is quicker to put than to draw.
const makeStamps = () => {
  let stamps = new Map();
  const stamp = (shape, status, colour, ink) => {
    const key = shape * 64 + status * 8 + colour;
    if (!stamps.has(key)) {
      const canvas = element("canvas");
      const pen = penOf(canvas, SIGN_WIDTH[shape] + 4, 18);
      pen.fillStyle = pen.strokeStyle = ink;
      drawSign(pen, shape, status, 2, SIGN_WIDTH[shape] + 2, 9);
      stamps.set(key, canvas);
    }
    return stamps.get(key);
  };
  stamp.clear = () => { stamps = new Map(); };
  return stamp;
};
