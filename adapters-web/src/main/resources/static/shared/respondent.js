// A screen is sent only when the network answers; until then what was filled in stays where it is, and goes by itself.
(function () {
  'use strict';
  var form = document.getElementById('answer');
  var note = document.getElementById('offline');
  var waiting = null;
  var answers = false;

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
