// Sets the theme before the first paint. A file of its own: the content security policy allows no inline script.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('convoai.theme');
  } catch {}
  var dark = choice ? choice === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  var theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.mantineColorScheme = theme;
})();
