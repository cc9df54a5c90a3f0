// Sets the look before the first paint. A file of its own: the content security policy allows no inline script.
(function () {
  var root = document.documentElement;
  function chosen(part, words) {
    try {
      var word = localStorage.getItem('convoai.' + part);
      return words.indexOf(word) < 0 ? null : word;
    } catch {
      return null;
    }
  }
  function asked(query) {
    return matchMedia('(prefers-' + query + ')').matches;
  }
  var theme = chosen('theme', ['light', 'dark']) || (asked('color-scheme: dark') ? 'dark' : 'light');
  var textSize = chosen('textSize', ['90', '110', '125', '150']);
  root.dataset.theme = theme;
  root.dataset.mantineColorScheme = theme;
  root.dataset.contrast = chosen('contrast', ['standard', 'more']) || (asked('contrast: more') ? 'more' : 'standard');
  root.dataset.motion = chosen('motion', ['reduced']) || (asked('reduced-motion: reduce') ? 'reduced' : 'full');
  root.dataset.density = chosen('density', ['compact']) || 'comfortable';
  if (textSize) root.style.fontSize = textSize + '%';
})();
