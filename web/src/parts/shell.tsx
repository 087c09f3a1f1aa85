import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { address, go, twin, useAddress } from "../base/address";
import { askAnew, say, told, useData } from "../base/api";
import { chooseTheme, chosenTheme, type Theme } from "../base/theme";
import type { Visit } from "../base/types";

const GROUPS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  ["Case", [["/", "Overview"], ["/runs", "Runs"]]],
  ["What was found", [["/findings", "Findings"], ["/network", "Network"], ["/timeline", "Timeline"], ["/narratives", "Narratives"], ["/states", "States"]]],
  ["Who and what", [["/accounts", "Accounts"], ["/articles", "Articles"], ["/incidents", "Incidents"], ["/registry", "Registry"]]],
  ["Hand on", [["/report", "Report"], ["/audit", "Audit log"]]],
];

function ThemeSwitch() {
  const [theme, set] = useState<Theme>(chosenTheme);
  const choose = (next: Theme): void => {
    chooseTheme(next);
    set(next);
  };
  return (
    <fieldset class="themes">
      <legend class="unseen">Colours</legend>
      {(["system", "light", "dark"] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="theme" value={one} checked={theme === one} onChange={() => choose(one)} />
          <span>{one === "system" ? "Auto" : one === "light" ? "Light" : "Dark"}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SearchBox() {
  const { query, path } = useAddress();
  const [words, set] = useState(path === "/search" ? (query.get("q") ?? "") : "");
  return (
    <form
      class="searchbox"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== "") {
          go(address("/search", { q: words.trim() }));
        }
      }}
    >
      <label class="unseen" for="search">
        Search posts, accounts, links and findings
      </label>
      <input id="search" type="search" value={words} placeholder="Search the case" onInput={(event) => set(event.currentTarget.value)} />
      <button type="submit">Search</button>
    </form>
  );
}

function Links({ path }: { readonly path: string }) {
  const here = (to: string): boolean => (to === "/" ? path === "/" : path === to || path.startsWith(to + "/"));
  return (
    <>
      {GROUPS.map(([name, links]) => (
        <div key={name} class="nav-group">
          <h2>{name}</h2>
          <ul>
            {links.map(([to, label]) => (
              <li key={to}>
                <a href={to} aria-current={here(to) ? "page" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Accounts stand under short names until a person gives a reason, which is logged in the case. */
function Masking() {
  const visit = useData<Visit>("/session.json");
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [bad, setBad] = useState("");
  const masked = visit.state !== "there" || visit.data.masked;
  const change = async (path: string, body: unknown): Promise<void> => {
    try {
      await say(path, body);
      setOpen(false);
      setReason("");
      setBad("");
      askAnew();
    } catch (fault) {
      setBad(told(fault));
    }
  };
  return (
    <div class="nav-group masking">
      <h2>Names of accounts</h2>
      <p role="status">{masked ? "Short names" : "Own names are shown"}</p>
      {masked ? (
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          Show own names…
        </button>
      ) : (
        <button type="button" onClick={() => void change("/mask", {})}>
          Hide them again
        </button>
      )}
      {open && masked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change("/unmask", { reason });
          }}
        >
          <label for="unmask-reason">Why names are needed; this is logged</label>
          <input id="unmask-reason" type="text" required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          <button type="submit">Show</button>
        </form>
      )}
      {bad !== "" && (
        <p role="alert" class="could-not">
          {bad}
        </p>
      )}
    </div>
  );
}

/** What a reader must know before anything that was found: a file that holds one operation alone, say. */
function Cautions() {
  const visit = useData<Visit>("/session.json");
  if (visit.state !== "there" || visit.data.cautions.length === 0) {
    return null;
  }
  return (
    <aside class="cautions" aria-label="Before you read">
      {visit.data.cautions.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </aside>
  );
}

/** What stands around every page. */
export function Shell({ children, title }: { readonly children: ComponentChildren; readonly title: string }) {
  const { path, query } = useAddress();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = `${title} · Lockstep`;
  }, [title]);
  useEffect(() => {
    setOpen(false);
    // After a link is followed, the reader is at the new page, not at the link.
    if (!first.current) {
      main.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [path]);
  return (
    <div class="shell">
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the page
      </a>
      <header class="top">
        <a class="brand" href="/">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 4h3v8H2zM6.5 4h3v8h-3zM11 4h3v8h-3z" />
          </svg>
          Lockstep
        </a>
        <button type="button" class="menu" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
          Menu
        </button>
        <SearchBox key={path === "/search" ? (query.get("q") ?? "") : ""} />
        <ThemeSwitch />
      </header>
      <nav id="nav" class={open ? "side open" : "side"} aria-label="Pages">
        <Links path={path} />
        <Masking />
      </nav>
      <main id="main" ref={main} tabIndex={-1}>
        <Cautions />
        {children}
        <footer class="foot">
          <p>
            Findings describe behaviour. They do not say who is behind an account, or why. <a href={twin(path, query)}>This page as JSON</a>
          </p>
        </footer>
      </main>
    </div>
  );
}

/** The head of a page. */
export function Head({ eyebrow, title, sentence = false, children }: { readonly sentence?: boolean; readonly eyebrow?: ComponentChildren; readonly title: ComponentChildren; readonly children?: ComponentChildren }) {
  return (
    <header class="page-head">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1 class={sentence ? "sentence" : undefined}>{title}</h1>
      {children}
    </header>
  );
}
