// Events that nothing dates, each with the bounds it has.

const makeTray = (model, state, filter, choose) => {
  const tray = byId("tray");
  const list = byId("tray-list");
  let most = 60;
  tray.open = !model.dated;

  const draw = () => {
    const numbers = [];
    for (let i = model.dated; i < model.count; i++) if (filter.shown[i]) numbers.push(i);
    tray.hidden = model.dated === model.count;
    byId("tray-title").textContent = `${counted(numbers.length, "event")} without a date`;
    list.replaceChildren(...numbers.slice(0, most).map((i) => {
      const item = element("li");
      const made = rowButton(whenOf(model, i), filter.label(i), () => choose.event(i), "undated");
      made.setAttribute("aria-pressed", String(state.now.event === i));
      item.append(made);
      return item;
    }));
    if (numbers.length > most) {
      const item = element("li");
      item.append(button(`Show ${Math.min(200, numbers.length - most)} more`, () => {
        most += 200;
        draw();
      }, "link"));
      list.append(item);
    }
  };
  return { draw };
};
