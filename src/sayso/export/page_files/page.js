(() => {
  const root = document.documentElement, text = document.querySelector(".body"), pane = document.getElementById("claims");
  const controls = [...document.querySelectorAll(".top input")];
  const keep = (write) => { try { return write(localStorage); } catch { return null; } };
  const kept = keep((store) => JSON.parse(store.getItem("sayso-page"))) || {};
  for (const box of controls) {
    if (box.id in kept) box.checked = kept[box.id];
    box.addEventListener("change", () => keep((store) => store.setItem("sayso-page", JSON.stringify(Object.fromEntries(controls.map((one) => [one.id, one.checked]))))));
  }
  const card = (name) => pane.querySelectorAll(".card")[name.slice(1) - 1];
  text.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (!mark || event.target.closest("a") || !getSelection().isCollapsed) return;
    const ids = [...mark.classList].filter((name) => /^k\d+$/.test(name)).map((name) => card(name).id);
    location.hash = ids[(ids.indexOf(location.hash.slice(1)) + 1) % ids.length];
  });
  const light = () => {
    for (const old of document.querySelectorAll(".lit,.now")) old.classList.remove("lit", "now");
    const meant = /^#[cw]-/.test(location.hash) && document.getElementById("c-" + location.hash.slice(3));
    if (!meant) return;
    meant.classList.add("now");
    for (const mark of text.querySelectorAll(".k" + ([...pane.querySelectorAll(".card")].indexOf(meant) + 1))) mark.classList.add("lit");
  };
  addEventListener("hashchange", light);
  light();
  const blocks = [...text.children].map((block) => [block, /\bk(\d+)\b/.exec((block.querySelector("mark:has(a)") || { className: "" }).className)]).filter((pair) => pair[1]);
  let waiting = false;
  const follow = () => {
    waiting = false;
    if (getComputedStyle(pane).position !== "sticky" || pane.matches(":hover,:focus-within")) return;
    const seen = blocks.find((pair) => pair[0].getBoundingClientRect().bottom > 80);
    if (seen) pane.scrollTop = card(seen[1][0]).offsetTop - pane.offsetTop - 60;
  };
  addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(follow); } }, { passive: true });
})();
