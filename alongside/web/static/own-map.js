// What a script adds to the child's own map: dragging, and drawing with a finger. The buttons do without.

const map = document.querySelector("[data-map]");
const form = document.querySelector("[data-map-form]");
if (map && form) begin();

function begin() {
  const lines = map.querySelector("[data-lines]");
  const strokes = form.querySelector("[data-strokes]");
  const pen = button(form.dataset.draw, () => drawing(!map.classList.contains("is-drawing")));
  const rub = button(form.dataset.rub, rubbed);
  const tools = document.createElement("p");
  tools.className = "handed__tools";
  tools.append(pen, rub);
  map.parentElement.append(tools);
  map.classList.add("can-drag");
  let held = null;
  let line = null;
  let points = [];

  map.addEventListener("pointerdown", (event) => {
    if (map.classList.contains("is-drawing")) {
      points = [point(event)];
      line = document.createElementNS(map.namespaceURI, "polyline");
      line.setAttribute("class", "own-map__line");
      lines.append(line);
    } else {
      held = event.target.closest("[data-face]");
      if (!held) return;
      const radio = form.querySelector(`input[name="whom"][value="${held.dataset.face}"]`);
      if (radio) radio.checked = true;
      map.append(held);
    }
    map.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  map.addEventListener("pointermove", (event) => {
    if (held) put(held, point(event));
    if (!line || points.length > 390) return;
    points.push(point(event));
    line.setAttribute("points", said(points));
  });
  for (const end of ["pointerup", "pointercancel"]) map.addEventListener(end, () => {
    if (line && points.length > 1) {
      const kept = document.createElement("input");
      Object.assign(kept, { type: "hidden", name: "drawn", value: said(points) });
      strokes.append(kept);
      changed();
    }
    held = line = null;
  });

  function put(face, [x, y]) {
    const [across, down] = [within(x), within(y)];
    face.setAttribute("transform", `translate(${across} ${down})`);
    form.querySelector(`[data-place="${face.dataset.face}"]`).value = `${across},${down}`;
    changed();
  }

  function drawing(on) {
    map.classList.toggle("is-drawing", on);
    pen.setAttribute("aria-pressed", String(on));
    pen.textContent = on ? form.dataset.stop : form.dataset.draw;
  }

  function rubbed() {
    lines.replaceChildren();
    strokes.replaceChildren();
    changed();
  }
}

function button(words, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary";
  made.textContent = words;
  made.addEventListener("click", press);
  return made;
}

function changed() { form.querySelector("[data-moved]").value = "1"; }

function point(event) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
  return [at.x, at.y].map((one) => Math.round(Math.max(0, Math.min(1000, one))));
}

function within(value) { return Math.max(70, Math.min(930, value)); }

function said(points) { return points.map((one) => one.join(",")).join(" "); }
