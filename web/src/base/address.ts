// The address is the thing: what is looked at, and every filter, stands in it. A copied link restores the view.
import { useEffect, useMemo, useState } from "preact/hooks";

export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

export type Changes = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Listener = () => void;
const listeners = new Set<Listener>();

function current(): Address {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

function tell(): void {
  for (const listener of [...listeners]) {
    listener();
  }
}

/** Goes to an address of this case; with a new entry in the history, unless it only refines the one that is shown. */
export function go(to: string, refine = false): void {
  if (to === location.pathname + location.search) {
    return;
  }
  if (refine) {
    history.replaceState(null, "", to);
  } else {
    history.pushState(null, "", to);
    window.scrollTo(0, 0);
  }
  tell();
}

/** A path with a query; parameters without a value are left out, so that the same view always has the same address. */
export function address(path: string, query: Changes = {}): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) {
      kept.set(name, value === true ? "yes" : String(value));
    }
  }
  const text = kept.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The same query with some parameters changed. */
export function changed(query: URLSearchParams, changes: Changes): Changes {
  return { ...Object.fromEntries(query), ...changes };
}



/** The address of the JSON twin of a page, with those of its filters that the server knows. */
export function twin(path: string, query?: URLSearchParams, names?: readonly string[]): string {
  const known = new URLSearchParams([...(query ?? [])].filter(([name, value]) => name !== "view" && value !== "" && (names === undefined || names.includes(name))));
  const text = known.toString();
  return `${path === "/" ? "/overview" : path}.json${text === "" ? "" : `?${text}`}`;
}

/** What only the page looks at stands in one parameter, which the server lets pass: view=size.ties*colour.verdict */
export function readView(query: URLSearchParams): Map<string, string> {
  const view = new Map<string, string>();
  for (const part of (query.get("view") ?? "").split("*")) {
    const dot = part.indexOf(".");
    if (dot > 0) {
      view.set(part.slice(0, dot), part.slice(dot + 1));
    }
  }
  return view;
}

export function writeView(view: ReadonlyMap<string, string>): string {
  return [...view]
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}.${value.replace(/\*/g, "")}`)
    .sort()
    .join("*");
}

export function useAddress(): Address {
  const [now, set] = useState(current);
  useEffect(() => {
    const listener = (): void => set(current());
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return now;
}

/** The filters of a page, and how to change them. */
export function useFilters(): [URLSearchParams, (changes: Changes, refine?: boolean) => void] {
  const { path, query } = useAddress();
  const set = useMemo(
    () =>
      (changes: Changes, refine = true): void =>
        go(address(path, changed(new URLSearchParams(location.search), changes)), refine),
    [path],
  );
  return [query, set];
}

function inside(link: HTMLAnchorElement): boolean {
  return link.origin === location.origin && !link.hasAttribute("download") && (link.target === "" || link.target === "_self") && !/\.(json|gexf|graphml|csv|html|md|png)$/.test(link.pathname);
}

/** The part of the address that only the page looks at. */
export function useView(): [ReadonlyMap<string, string>, (changes: Changes, refine?: boolean) => void] {
  const { path, query } = useAddress();
  const text = query.get("view") ?? "";
  const view = useMemo(() => readView(query), [text]);
  const set = useMemo(
    () =>
      (changes: Changes, refine = true): void => {
        const now = new URLSearchParams(location.search);
        const next = readView(now);
        for (const [name, value] of Object.entries(changes)) {
          next.set(name, value === undefined || value === null || value === false ? "" : value === true ? "yes" : String(value));
        }
        go(address(path, changed(now, { view: writeView(next) })), refine);
      },
    [path],
  );
  return [view, set];
}

/** Follows links within the case without loading the page anew. */
export function followLinks(): void {
  window.addEventListener("popstate", tell);
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !link.href || !inside(link)) {
      return;
    }
    if (link.pathname === location.pathname && link.hash !== "") {
      return;
    }
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
