/* The plain page asks every five seconds what has changed; an unchanged page is answered by 304 and left alone. When the
   server is away it keeps what it has and says of when. Its letters are as large as fits the screen. Written in ES5.
   Without scripts the page loads itself anew. */
(function () {
  var EVERY = 5000;
  var PATIENCE = 12000;
  var SMALLEST = 9;
  var shown = "";
  var below;
  var wasAway = false;

  /* What stands between a tag and the last end of its kind. */
  function part(page, tag, end) {
    var from = page.indexOf(tag);
    var to = page.lastIndexOf(end);
    return from < 0 || to < 0 ? "" : page.substring(page.indexOf(">", from) + 1, to);
  }

  /* As large as fits: a television on the wall can't be scrolled. Five calls and some lines are never larger than a sixteenth. */
  function fit() {
    var page = document.getElementById("main");
    var size = Math.round(Math.min(window.innerHeight / 16, window.innerWidth / 26));
    for (; size >= SMALLEST; size -= 1) {
      document.body.style.fontSize = size + "px";
      if (document.body.offsetHeight <= window.innerHeight && page.scrollWidth <= page.clientWidth) return;
    }
  }

  function away(isAway, isNew) {
    var old = document.getElementById("old");
    var time = document.getElementById("time");
    if (isAway && time) old.getElementsByTagName("b")[0].innerHTML = time.innerHTML;
    old.style.display = isAway ? "block" : "none";
    if (isAway !== wasAway || isNew) fit();
    wasAway = isAway;
  }

  function heard(page) {
    var fresh = part(page, "<main", "</main>");
    var foot = part(page, '<div id="foot"', "</div>");
    var isNew = fresh !== shown || foot !== below;
    if (!fresh) {
      away(true);
      return;
    }
    if (fresh !== shown) {
      shown = fresh;
      document.getElementById("main").innerHTML = fresh;
    }
    if (foot !== below) {
      below = foot;
      document.getElementById("foot").innerHTML = foot;
    }
    away(false, isNew);
  }

  function ask() {
    var asked = new XMLHttpRequest();
    var over = false;
    var watch;
    function done(page) {
      if (over) return;
      over = true;
      clearTimeout(watch);
      if (page) heard(page);
      else away(true);
      setTimeout(ask, EVERY);
    }
    watch = setTimeout(function () {
      done("");
      asked.abort();
    }, PATIENCE);
    asked.onreadystatechange = function () {
      if (asked.readyState === 4) done(asked.status === 200 || asked.status === 304 ? asked.responseText : "");
    };
    asked.open("GET", window.location.href, true);
    asked.send();
  }

  window.addEventListener("resize", fit);
  fit();
  setTimeout(ask, EVERY);
})();
