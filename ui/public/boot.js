// Runs before the first paint so that a dark desk never flashes white.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('opiekun-theme');
  } catch (e) {
    stored = null;
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
