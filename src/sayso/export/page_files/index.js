(() => {
  const table = document.getElementById("table"), body = table.tBodies[0], rows = [...body.rows];
  const form = document.querySelector(".filters"), [words, act, stance] = form.querySelectorAll("input,select");
  const value = (row, at) => row.cells[at].dataset.v ?? row.cells[at].textContent.trim();
  const order = (at, sort, down) => (one, two) => {
    const [a, b] = [value(one, at), value(two, at)];
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
    return (sort === "n" ? a - b : a.localeCompare(b, "en", { numeric: true })) * down;
  };
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down > 0 ? "ascending" : "descending");
      body.append(...[...rows].sort(order(head.cellIndex, head.dataset.sort, down)));
    });
  }
  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !(wanted.every((word) => text.includes(word))
        && (!act.value || value(row, 3) === act.value) && (!stance.value || value(row, 1) === stance.value));
      shown += !row.hidden;
    }
    form.querySelector("output").textContent = `${shown} of ${rows.length} shown`;
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
