// Runs before the first paint: "auto" means what the device says, and follows it while the page is open.
(() => {
  const root = document.documentElement;
  const device = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    if (root.dataset.theme === "auto") {
      root.dataset.bsTheme = device.matches ? "dark" : "light";
    }
  };
  apply();
  device.addEventListener("change", () => {
    apply();
    document.dispatchEvent(new CustomEvent("northloop:theme"));
  });
})();
