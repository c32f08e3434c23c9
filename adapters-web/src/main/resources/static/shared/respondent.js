// A screen is sent only when the network answers; until then what was filled in stays where it is, and goes by itself.
(function () {
  'use strict';
  var form = document.getElementById('answer');
  var note = document.getElementById('offline');
  var waiting = null;
  var answers = false;
  var opened = form.dataset.opened;

  // That somebody looks is told once a person shows: scanners of mail load pages, but neither stay nor touch. Whoever has
  // no connection is noted when the first screen arrives.
  function look() {
    if (opened && document.visibilityState === 'visible') {
      fetch(opened, {method: 'POST', keepalive: true}).catch(function () {});
      opened = null;
    }
  }

  ['pointerdown', 'keydown', 'scroll'].forEach(function (sign) {
    window.addEventListener(sign, look, {once: true, passive: true});
  });
  window.setTimeout(look, 5000);

  function attempt() {
    fetch(form.dataset.ping, {method: 'HEAD', cache: 'no-store'}).then(function () {
      var button = waiting;
      waiting = null;
      answers = true;
      note.hidden = true;
      form.requestSubmit(button);
    }, function () {
      note.hidden = false;
      window.setTimeout(function () {
        if (waiting) {
          attempt();
        }
      }, 5000);
    });
  }

  form.addEventListener('submit', function (event) {
    if (answers) {
      return;
    }
    event.preventDefault();
    if (!waiting) {
      waiting = event.submitter;
      attempt();
    }
  });
  window.addEventListener('online', function () {
    if (waiting) {
      attempt();
    }
  });
  // Back from the next screen by the browser's own button: the page may be the very same one.
  window.addEventListener('pageshow', function () {
    answers = false;
    waiting = null;
  });
})();
