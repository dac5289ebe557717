// An advocate's own notes. They are locked here, in the browser, with a key that never leaves it; what is sent
// is bytes that nobody but the writer can read. Nothing here writes HTML, and no box on the page has a name.
//
// The key is 32 random bytes. It is kept at the council only locked, with AES-GCM, by a key stretched out of the
// passphrase (PBKDF2, SHA-256); the paper holds it in letters. A note says inside whom it is about, and is filled
// up to a whole kilobyte, so that its length tells little.

const ROUNDS = 1_000_000;
const SALT = 16;
const NONCE = 12;
const KILOBYTE = 1024;
const SHORTEST = 16;
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const bytes = new TextEncoder();
const text = new TextDecoder();

const page = document.querySelector("[data-notes]");
const part = (name) => page.querySelector(`[data-${name}]`);
const kept = JSON.parse(document.getElementById("kept").textContent);
let key = null;

const random = (size) => crypto.getRandomValues(new Uint8Array(size));
const shown = (name, yes) => { part(name).hidden = !yes; };

function tell(words) {
  part("told").textContent = words;
  shown("told", Boolean(words));
}

function toBase64(data) {
  let said = "";
  for (const one of data) said += String.fromCharCode(one);
  return btoa(said);
}

const fromBase64 = (said) => Uint8Array.from(atob(said), (one) => one.charCodeAt(0));

async function stretched(passphrase, salt, rounds) {
  const words = bytes.encode(passphrase.normalize("NFKC"));
  const from = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, from, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

// A note is bound to whoever wrote it: put among somebody else's notes, it does not open.
const owner = bytes.encode(`note of ${kept.owner}`);

async function lock(with_, data, bound = new Uint8Array()) {
  const iv = random(NONCE);
  const how = { name: "AES-GCM", iv, additionalData: bound };
  const locked = new Uint8Array(await crypto.subtle.encrypt(how, with_, data));
  const both = new Uint8Array(NONCE + locked.length);
  both.set(iv);
  both.set(locked, NONCE);
  return toBase64(both);
}

async function unlock(with_, said, bound = new Uint8Array()) {
  const both = fromBase64(said);
  const iv = both.slice(0, NONCE);
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: bound }, with_, both.slice(NONCE)));
}

async function take(data) {
  key = await crypto.subtle.importKey("raw", data, "AES-GCM", false, ["encrypt", "decrypt"]);
}

// On paper: five bits a letter, in groups of four; the last letters are a check.
async function onPaper(data) {
  const check = new Uint8Array(await crypto.subtle.digest("SHA-256", data)).slice(0, 3);
  const all = [...data, ...check];
  const bits = all.map((one) => one.toString(2).padStart(8, "0")).join("");
  const said = bits.match(/.{5}/g).map((five) => LETTERS[parseInt(five, 2)]).join("");
  return said.match(/.{1,4}/g).join(" ");
}

async function offPaper(said) {
  const letters = [...said.toUpperCase()].filter((one) => LETTERS.includes(one));
  if (letters.length !== 56) return null;
  const bits = letters.map((one) => LETTERS.indexOf(one).toString(2).padStart(5, "0")).join("");
  const data = Uint8Array.from(bits.match(/.{8}/g), (eight) => parseInt(eight, 2)).slice(0, 32);
  const again = (await onPaper(data)).replaceAll(" ", "");
  return again === letters.join("") ? data : null;
}

async function send(said) {
  const body = new FormData(part("token"));
  for (const [name, value] of Object.entries(said)) body.append(name, value);
  try {
    const answer = await fetch(page.dataset.at, { method: "POST", body, credentials: "same-origin" });
    return await answer.json();
  } catch {
    return { ok: false };
  }
}

async function begin(event) {
  event.preventDefault();
  const pass = document.getElementById("pass");
  const again = document.getElementById("again");
  if (pass.value.trim().length < SHORTEST) return tell(page.dataset.short);
  if (pass.value !== again.value) return tell(page.dataset.differ);
  const salt = random(SALT);
  const fresh = random(32);
  const locked = await lock(await stretched(pass.value, salt, ROUNDS), fresh);
  const done = await send({ do: "begin", salt: toBase64(salt), rounds: ROUNDS, locked });
  if (!done.ok) return tell(page.dataset.failed);
  kept.key = { salt: toBase64(salt), rounds: ROUNDS, locked };
  pass.value = again.value = "";
  await take(fresh);
  tell("");
  part("key").textContent = await onPaper(fresh);
  shown("begin", false);
  shown("paper", true);
}

async function open(event) {
  event.preventDefault();
  const word = document.getElementById("word");
  const least = Number(page.dataset.least);
  try {
    const paper = await offPaper(word.value);
    if (kept.key.rounds < least) throw new Error("too few rounds");
    const data = paper ?? await unlock(await stretched(word.value, fromBase64(kept.key.salt), kept.key.rounds), kept.key.locked);
    await take(data);
    await list();
  } catch {
    key = null;
    return tell(page.dataset.wrong);
  }
  word.value = "";
  tell("");
  opened();
}

function opened() {
  shown("paper", false);
  shown("open", false);
  shown("opened", true);
  part("key").textContent = "";
  document.getElementById("note").focus();
}

async function write(event) {
  event.preventDefault();
  const box = document.getElementById("note");
  const client = document.getElementById("client").value;
  if (!box.value.trim()) return;
  const said = JSON.stringify({ about: client, words: box.value, at: new Date().toISOString() });
  const plain = bytes.encode(said);
  const full = Math.ceil((plain.length + 1) / KILOBYTE) * KILOBYTE;
  const filled = new Uint8Array(full).fill(32);
  filled.set(plain);
  const locked = await lock(key, filled, owner);
  const done = await send({ do: "keep", locked });
  if (!done.ok) return tell(page.dataset.failed);
  kept.notes.unshift({ id: done.id, locked, at: done.at });
  box.value = "";
  tell(page.dataset.kept);
  await list();
}

// Notes kept before they were bound open as they did.
async function unlocked(locked) {
  try {
    return await unlock(key, locked, owner);
  } catch {
    return unlock(key, locked);
  }
}

// One note that cannot be opened takes none of the others with it.
async function read() {
  const told = await Promise.allSettled(kept.notes.map(async (one) => JSON.parse(text.decode(await unlocked(one.locked)))));
  return told.map(({ value }, n) => ({ ...kept.notes[n], ...(value ?? { words: page.dataset.harmed }) }));
}

async function list() {
  const told = await read();
  const names = Object.fromEntries(kept.clients.map((one) => [one.id, one.name]));
  part("list").replaceChildren(...told.map((one) => card(one, names[one.about] || page.dataset.nobody)));
}

function made(what, words, name = "") {
  const one = document.createElement(what);
  if (name) one.className = name;
  one.textContent = words;
  return one;
}

function card(note, about) {
  const here = made("div", "", "card");
  const words = made("p", note.words, "note-words");
  const go = made("button", page.dataset.go, "as-link");
  go.type = "button";
  go.addEventListener("click", async () => {
    if (go.textContent !== page.dataset.sure) {
      go.textContent = page.dataset.sure;
      return;
    }
    await send({ do: "let_go", note: note.id });
    kept.notes = kept.notes.filter((one) => one.id !== note.id);
    await list();
  });
  here.append(made("h3", about), made("p", new Date(note.at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }), "small"), words, go);
  return here;
}

function close() {
  key = null;
  part("list").replaceChildren();
  document.getElementById("note").value = "";
  shown("opened", false);
  shown("open", true);
  tell("");
}

async function copy() {
  const told = await read();
  const said = told.map((one) => `${one.at}\n${one.words}\n`).join("\n");
  const way = document.createElement("a");
  way.href = URL.createObjectURL(new Blob([said], { type: "text/plain" }));
  way.download = "notes.txt";
  way.click();
  URL.revokeObjectURL(way.href);
}

if (window.crypto?.subtle) {
  const boxes = document.getElementById("client");
  for (const one of [...kept.clients, { id: "", name: page.dataset.nobody }]) {
    const way = made("option", one.name);
    way.value = one.id;
    boxes.append(way);
  }
  part("begin").addEventListener("submit", begin);
  part("open").addEventListener("submit", open);
  part("write").addEventListener("submit", write);
  part("have").addEventListener("click", async () => { opened(); await list(); });
  part("close").addEventListener("click", close);
  part("copy").addEventListener("click", copy);
  window.addEventListener("pagehide", close);
  shown("none", false);
  shown(kept.key ? "open" : "begin", true);
}
