// Light or dark: as the system says, unless a person chose.
export type Theme = "system" | "light" | "dark";

const KEY = "lockstep.theme";

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function chooseTheme(theme: Theme): void {
  if (theme === "system") {
    localStorage.removeItem(KEY);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(KEY, theme);
    document.documentElement.dataset.theme = theme;
  }
  window.dispatchEvent(new Event("lockstep-theme"));
}

/** The value of a colour of the style sheet, as it is now. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Calls back whenever the colours may have changed; returns how to stop that. */
export function onTheme(then: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", then);
  window.addEventListener("lockstep-theme", then);
  return () => {
    dark.removeEventListener("change", then);
    window.removeEventListener("lockstep-theme", then);
  };
}
