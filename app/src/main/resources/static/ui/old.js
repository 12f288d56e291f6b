/* For televisions whose browser is too old for the display (before Chrome 105, Safari 15.4, Firefox 121: what came with most
   sets until 2022): they get the plain page at the same address. Written in ES5, so that those can read it. */
(function () {
  var modern = window.CSS && window.CSS.supports && window.CSS.supports("selector(:has(*))");
  if (!modern) {
    window.location.replace(window.location.href.replace(/#.*$/, "") + (window.location.search ? "&" : "?") + "plain");
  }
})();
