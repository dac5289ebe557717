// What django-allauth's own scripts leave out: a button for a passkey is there only where a passkey can
// be used, and what went wrong is said on the page.

const HERE = {
  NotAllowedError: "Nothing was done: it was stopped, or took too long. You can try again.",
  InvalidStateError: "There is a passkey of yours on this device already.",
  SecurityError: "A passkey works only at this service’s own address. Look at the top of the browser.",
};
const OTHERWISE = "That did not work. Try again, or use your password and the app on your phone.";
const A_NUMBER = /^(\d+\.){3}\d+$|^\[/;

const usable = Boolean(window.PublicKeyCredential) && !A_NUMBER.test(location.hostname);
for (const part of document.querySelectorAll("[data-passkey]")) part.hidden = !usable;
for (const part of document.querySelectorAll("[data-no-passkey]")) part.hidden = usable;

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const note = document.querySelector("[data-passkey-note]");
  note.textContent = words(event.detail.exception.name, note.dataset);
  note.hidden = false;
  note.focus();
});

// A page of somebody's own brings its own words, in its own language.
function words(went, own) {
  if (own.otherwise) return went === "NotAllowedError" ? own.stopped : own.otherwise;
  return HERE[went] || OTHERWISE;
}
