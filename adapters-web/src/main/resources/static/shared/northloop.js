// Behaviour that every page shares. Nothing here is needed to read a page or to send a form.
(() => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  // Parts fetched by htmx carry the token that protects forms.
  document.addEventListener("htmx:configRequest", (event) => {
    const header = meta("csrf-header");
    if (header) {
      event.detail.headers[header] = meta("csrf-token");
    }
  });

  // What changed on the page is said aloud: the element that changed, or one inside, names it in data-announce.
  document.addEventListener("htmx:afterSwap", (event) => {
    const target = event.detail.target;
    const speaker = target.matches("[data-announce]") ? target : target.querySelector("[data-announce]");
    const announcer = document.getElementById("announcer");
    if (speaker && announcer) {
      announcer.textContent = speaker.dataset.announce;
    }
  });

  // Filters apply as soon as they are changed. Empty ones stay out of the address, and so does what the page looks at by itself:
  // an address without a period means the latest one on every day.
  const sendFilters = (form) => {
    const query = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (value !== "" && value !== form.elements[name].dataset?.usual) {
        query.append(name, value);
      }
    });
    const text = query.toString();
    window.location.assign(window.location.pathname + (text ? `?${text}` : ""));
  };
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-filter]");
    if (form && form.checkValidity() && event.target.type !== "date") {
      sendFilters(form);
    }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("form[data-filter]")) {
      event.preventDefault();
      sendFilters(form);
    }
  });

  // Whoever opens the form that keeps a view wants to name it.
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.matches("details.keep-view[open]")) {
        event.target.querySelector("input[name=title]").focus();
      }
    },
    true,
  );

  // Steps that cannot be taken back are asked about once: <form data-confirm="…">, or one button of a form.
  document.addEventListener("submit", (event) => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  document.addEventListener("click", (event) => {
    const close = event.target.closest("[data-close]");
    if (close) {
      close.closest("[data-toast]")?.remove();
    }
    if (event.target.closest("[data-back]")) {
      window.history.back();
    }
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });

  if (window.history.length > 1) {
    document.querySelectorAll("[data-back]").forEach((button) => button.removeAttribute("hidden"));
  }

  // Bars and shares are drawn by class and attribute, because style attributes are forbidden: data-width="37.5" (per cent).
  const applyWidths = (root) =>
    root.querySelectorAll("[data-width]").forEach((bar) => bar.style.setProperty("width", `${bar.dataset.width}%`));
  applyWidths(document);
  document.addEventListener("htmx:afterSwap", (event) => applyWidths(event.detail.target.parentNode ?? document));
})();
