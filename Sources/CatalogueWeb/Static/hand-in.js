// Shows how far a file is while it is handed in. Without this script the form is sent like any other.
(() => {
  "use strict";
  const form = document.querySelector("form[data-progress]");
  if (!form || !window.EventSource || !window.crypto) return;
  const line = form.querySelector("[role=status]");
  const bar = form.querySelector("progress");
  const button = form.querySelector("button[type=submit]");
  let phase = "";

  const show = (state) => {
    bar.hidden = line.hidden = false;
    if (state.total > 0) bar.value = Math.min(1, state.bytes / state.total);
    else bar.removeAttribute("value");
    // Said once a phase: a reader of the screen is not told every percent.
    if (state.phase !== phase) {
      phase = state.phase;
      line.textContent = line.dataset[phase] || "";
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const ticket = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const source = new EventSource(`${form.dataset.progress}/${ticket}`);
    source.addEventListener("progress", (message) => show(JSON.parse(message.data)));
    const end = () => {
      source.close();
      button.disabled = false;
    };
    const request = new XMLHttpRequest();
    request.open("POST", `${form.action}?progress=${ticket}`);
    request.addEventListener("load", () => {
      end();
      if (request.status < 400 && !request.responseURL.includes("?progress=")) {
        location.assign(request.responseURL);
        return;
      }
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      document.title = answer.title;
      document.body.replaceWith(answer.body);
      const alert = document.querySelector("[role=alert]");
      if (alert) {
        alert.tabIndex = -1;
        alert.focus();
      }
    });
    request.addEventListener("error", () => {
      end();
      bar.hidden = true;
      line.textContent = line.dataset.lost;
    });
    button.disabled = true;
    show({ phase: "receiving", bytes: 0, total: 0 });
    request.send(data);
  });
})();
