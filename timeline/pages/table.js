// A table that sorts by each of its columns and shows its rows by the hundred; all of them on paper.

const PAGE = innerWidth > 760 ? 100 : 30;

// `columns`: [{name, text(row), key(row), wide}]; `rows()` gives the row numbers to show; `extra`
// are columns that only the file has, `all()` how many rows there are without any filter.
const makeTable = ({ title, noun, all: whole, columns, extra = [], rows, choose, chosen }) => {
  const box = element("section", null, "table");
  const caption = element("h2", title);
  const said = element("p", null, "quiet");
  const scroll = element("div", null, "scroll");
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", `${title}, table`);
  // On a phone the rows stand as blocks; the roles say that it is a table all the same.
  const part = (tag, role) => {
    const made = element(tag);
    made.setAttribute("role", role);
    return made;
  };
  const table = part("table", "table");
  const head = part("thead", "rowgroup");
  const body = part("tbody", "rowgroup");
  const more = button("Show more", () => { most += PAGE * 5; fill(); }, "link");
  table.append(head, body);
  scroll.append(table);
  const save = button("Save as CSV", () => {
    sorted = sorted || order();
    saveFile(`${fold(title)}.csv`, csvOf([...columns, ...extra], sorted));
  }, "link");
  save.title = `Saves the ${noun}s that period and filters leave, for a spreadsheet`;
  const saving = element("span", " · ", "saving");
  saving.append(save);
  said.append(element("span"), saving);
  box.append(caption, said, scroll, more);

  let most = PAGE;
  let sorted = null;
  let by = null;
  let down = false;

  const headRow = part("tr", "row");
  head.append(headRow);
  const heads = columns.map((column) => {
    const cell = part("th", "columnheader");
    cell.scope = "col";
    cell.append(button(column.name, () => {
      down = by === column ? !down : false;
      by = column;
      sorted = null;
      fill();
    }));
    headRow.append(cell);
    return cell;
  });

  const order = () => {
    const numbers = [...rows()];
    if (!by) return numbers;
    const keys = new Map(numbers.map((row) => [row, by.key(row)]));
    const compare = (a, b) => (typeof a === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0);
    return numbers.sort((a, b) => (down ? -1 : 1) * compare(keys.get(a), keys.get(b)) || a - b);
  };

  const rowOf = (number) => {
    const row = part("tr", "row");
    row.dataset.row = number;
    columns.forEach((column, at) => {
      const cell = at === 1 ? part("th", "rowheader") : part("td", "cell");
      if (at === 1) {
        cell.scope = "row";
        cell.append(button(column.text(number), () => choose(number), "link"));
      } else {
        cell.textContent = column.text(number);
        cell.dir = "auto";
      }
      if (column.wide) cell.className = "wide";
      row.append(cell);
    });
    if (chosen(number)) row.setAttribute("aria-current", "true");
    return row;
  };

  const fill = (all = false) => {
    sorted = sorted || order();
    const shown = all ? sorted : sorted.slice(0, most);
    const left = sorted.length < whole() ? `${counted(sorted.length, noun)} of this period and filter, of ${whole().toLocaleString("en")}`
      : counted(sorted.length, noun);
    said.firstChild.textContent = shown.length < sorted.length ? `The first ${shown.length.toLocaleString("en")} of ${left}` : left;
    heads.forEach((cell, at) => {
      if (columns[at] === by) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
    body.replaceChildren(...shown.map(rowOf));
    more.hidden = shown.length === sorted.length;
  };

  addEventListener("beforeprint", () => fill(true));
  addEventListener("afterprint", () => fill());
  return {
    box,
    refresh() { sorted = null; most = PAGE; fill(); },
    mark() {
      for (const row of body.children) {
        if (chosen(+row.dataset.row)) row.setAttribute("aria-current", "true");
        else row.removeAttribute("aria-current");
      }
    },
  };
};

// A field for a spreadsheet: quoted, and never a formula, whatever a document says.
const csvField = (text) => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

const csvOf = (columns, numbers) => {
  const lines = [columns.map((column) => column.name),
    ...numbers.map((row) => columns.map((column) => (column.whole || column.text)(row)))];
  // The mark at the start tells spreadsheets that it is UTF-8.
  return `\ufeff${lines.map((line) => line.map(csvField).join(",")).join("\r\n")}\r\n`;
};

const saveFile = (name, text) => {
  const kept = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  Object.assign(element("a"), { href: kept, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(kept), 1000);
};

// First and last day, ends included, as a spreadsheet sorts them; empty where open or unknown.
const dayColumns = ({ start, end }) => {
  const day = (value) => (Number.isFinite(value) ? isoOf(value) : "");
  return [{ name: "First day", text: (i) => day(start[i]) }, { name: "Last day", text: (i) => day(end[i] - 1) }];
};

const sayColumns = ({ events }) => [{ name: "According to", text: (i) => events.by[i] || "" },
  { name: "Place", text: (i) => events.place[i] || "" }, { name: "Found by", text: (i) => events.found.words[events.found.of[i]] }];

const eventColumns = (model, filter) => {
  const events = model.events;
  return [
    { name: "When", text: (i) => events.date[i], key: (i) => (i < model.dated ? firstDay(model, i) : 5e6) },
    { name: "What", text: (i) => filter.label(i), whole: (i) => events.label[i], key: (i) => fold(events.label[i]) },
    { name: "Status", text: (i) => STATUS[events.status[i]], key: (i) => events.status[i] },
    { name: "Type", text: (i) => typeOf(model, i).toLowerCase(), key: (i) => typeOf(model, i) },
    { name: "Document", text: (i) => shorten(model.documents[events.doc[i]].name, 160), key: (i) => fold(model.documents[events.doc[i]].name) },
    { name: "Sentence", text: (i) => shorten(sentenceOf(model, i), 600), whole: (i) => sentenceOf(model, i), key: (i) => events.doc[i] * 1e7 + events.sentence[2 * i], wide: true },
  ];
};
