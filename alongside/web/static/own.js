// What a script adds to a page of somebody's own: leaving leaves no way back, and a button prints.

for (const way of document.querySelectorAll("[data-leave]")) {
  way.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(way.href);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
