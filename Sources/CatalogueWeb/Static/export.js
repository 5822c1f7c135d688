// What every page of an exported site does itself: say when it has expired, and keep zones out of addresses.
"use strict";
(() => {
  const today = new Date().toISOString().slice(0, 10);
  for (const notice of document.querySelectorAll("[data-expires]")) notice.hidden = today <= notice.dataset.expires;
  // A machine readable zone is a person's: it is checked by its own page and stands in no address.
  const zone = document.querySelector("header a[href$='mrz.html']");
  for (const box of document.querySelectorAll("form[role=search] input[type=search]")) {
    box.form.addEventListener("submit", (event) => {
      if (!/<<|««/.test(box.value) || !zone) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      location.assign(zone.href);
    });
  }
})();
