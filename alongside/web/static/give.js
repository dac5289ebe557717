// What a script adds where somebody gives their own words: a button to speak, and a place to draw.
// Both end in the file box of the form, so that the form is the same with and without them.

const ways = document.querySelector("[data-give-ways]");
const box = document.querySelector("[data-give] input[type=file]");

const put = (blob, name) => {
  const files = new DataTransfer();
  files.items.add(new File([blob], name, { type: blob.type }));
  box.files = files.files;
};

const button = (words) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary";
  made.textContent = words;
  return made;
};

const told = document.createElement("p");
told.setAttribute("role", "status");

function speaking() {
  const talk = button(ways.dataset.wordsSpeak);
  const heard = document.createElement("audio");
  heard.controls = true;
  heard.hidden = true;
  heard.className = "account__sound";
  let recorder = null;
  talk.addEventListener("click", async () => {
    if (recorder) {
      recorder.stop();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts = [];
      recorder = new MediaRecorder(stream);
      recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
      recorder.addEventListener("stop", () => {
        stream.getTracks().forEach((track) => track.stop());
        const spoken = new Blob(parts, { type: recorder.mimeType });
        recorder = null;
        put(spoken, "voice");
        heard.src = URL.createObjectURL(spoken);
        heard.hidden = false;
        talk.textContent = ways.dataset.wordsSpeak;
        told.textContent = ways.dataset.wordsSpoken;
      });
      recorder.start();
      talk.textContent = ways.dataset.wordsStop;
      told.textContent = "";
    } catch {
      recorder = null;
      told.textContent = ways.dataset.wordsNot;
    }
  });
  ways.append(talk, heard);
}

function drawing() {
  const begin = button(ways.dataset.wordsDraw);
  const sheet = document.createElement("canvas");
  const done = button(ways.dataset.wordsDone);
  const clear = button(ways.dataset.wordsClear);
  const pen = sheet.getContext("2d");
  const blank = () => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, sheet.width, sheet.height);
  };
  sheet.width = 960;
  sheet.height = 720;
  sheet.className = "give__sheet";
  sheet.setAttribute("role", "img");
  sheet.setAttribute("aria-label", ways.dataset.wordsCanvas);
  for (const one of [sheet, done, clear]) one.hidden = true;
  const at = (event) => [
    (event.offsetX * sheet.width) / sheet.clientWidth,
    (event.offsetY * sheet.height) / sheet.clientHeight,
  ];
  let drawn = false;
  sheet.addEventListener("pointerdown", (event) => {
    sheet.setPointerCapture(event.pointerId);
    drawn = true;
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!drawn) return;
    pen.lineWidth = 7;
    pen.lineCap = "round";
    pen.strokeStyle = "#21302e";
    pen.lineTo(...at(event));
    pen.stroke();
  });
  for (const end of ["pointerup", "pointercancel"]) sheet.addEventListener(end, () => { drawn = false; });
  begin.addEventListener("click", () => {
    blank();
    for (const one of [sheet, done, clear]) one.hidden = false;
    begin.hidden = true;
  });
  clear.addEventListener("click", blank);
  done.addEventListener("click", () => sheet.toBlob((picture) => {
    put(picture, "drawing.png");
    told.textContent = ways.dataset.wordsDrawn;
  }, "image/png"));
  ways.append(begin, sheet, done, clear);
}

if (ways && box && window.DataTransfer) {
  if (window.MediaRecorder && navigator.mediaDevices) speaking();
  drawing();
  ways.append(told);
  ways.hidden = false;
}
