// Text from documents reaches the page here, by textContent alone.

const element = (tag, text, className) => {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (className) made.className = className;
  return made;
};

// Foreign text in an element of its own, so that its direction marks end with it.
const foreign = (tag, text, className) => {
  const made = element(tag, text, className);
  made.dir = "auto";
  return made;
};

const byId = (id) => document.getElementById(id);

const button = (text, act, className) => {
  const made = foreign("button", text, className);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

// A button of a list: what is quiet over what is said.
const rowButton = (note, text, act, className = "row") => {
  const made = button("", act, className);
  made.append(element("span", note, "quiet"), foreign("span", text));
  return made;
};

const optionOf = (value, text) => {
  const made = element("option", text);
  made.value = value;
  return made;
};

// The pen of a canvas of so many pixels of the page, as fine as the screen is.
const penOf = (canvas, width, height) => {
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const pen = canvas.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  return pen;
};

// Letters that Unicode does not decompose into a plain one and a mark.
const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h" };

// Lower case, without accents, for comparing: "Łukasz Müller" and "lukasz muller" are alike.
const fold = (text) =>
  text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
    .replace(/[łøđðþßæœıħ]/g, (letter) => PLAIN[letter]).replace(/[’‘]/g, "'");

// At most so many characters, whole words where they leave enough; no half of a surrogate pair.
const shorten = (text, most) => {
  if (text.length <= most) return text;
  const piece = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "");
  const space = piece.lastIndexOf(" ");
  return `${(space > most * 0.6 ? piece.slice(0, space) : piece).replace(/[\s,;:…]+$/, "")}…`;
};

const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

const colourOf = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
