import type { ComponentType } from "preact";
import { useAddress } from "../base/address";
import { later } from "../parts/lazy";
import { Head, Shell } from "../parts/shell";

interface PageRoute {
  readonly path: RegExp;
  readonly title: (parts: readonly string[]) => string;
  readonly page: ComponentType<any>;
}

const ROUTES: readonly PageRoute[] = [
  { path: /^\/$/, title: () => "Overview", page: later(() => import("./overview")) },
  { path: /^\/findings$/, title: () => "Findings", page: later(() => import("./findings")) },
  { path: /^\/findings\/([^/]+)$/, title: ([id]) => id ?? "", page: later(() => import("./finding")) },
  { path: /^\/network$/, title: () => "Network", page: later(() => import("./network")) },
  { path: /^\/timeline$/, title: () => "Timeline", page: later(() => import("./timeline")) },
  { path: /^\/narratives$/, title: () => "Narratives", page: later(() => import("./narratives")) },
  { path: /^\/narratives\/([^/]+)$/, title: ([id]) => id ?? "", page: later(() => import("./narrative")) },
  { path: /^\/states$/, title: () => "States", page: later(() => import("./states")) },
  { path: /^\/cascade\/(.+)$/, title: () => "Cascade", page: later(() => import("./cascade")) },
  { path: /^\/accounts$/, title: () => "Accounts", page: later(() => import("./accounts")) },
  { path: /^\/accounts\/([^/]+)$/, title: ([id]) => `Account ${id}`, page: later(() => import("./account")) },
  { path: /^\/posts$/, title: () => "Posts", page: later(() => import("./posts")) },
  { path: /^\/posts\/([^/]+)$/, title: ([id]) => `Post ${id}`, page: later(() => import("./post")) },
  { path: /^\/articles$/, title: () => "Articles", page: later(() => import("./articles")) },
  { path: /^\/articles\/([^/]+)$/, title: ([id]) => `Article ${id}`, page: later(() => import("./article")) },
  { path: /^\/incidents$/, title: () => "Incidents", page: later(() => import("./incidents")) },
  { path: /^\/registry$/, title: () => "Registry", page: later(() => import("./registry")) },
  { path: /^\/search$/, title: () => "Search", page: later(() => import("./search")) },
  { path: /^\/runs$/, title: () => "Runs", page: later(() => import("./runs")) },
  { path: /^\/runs\/([^/]+)$/, title: ([id]) => id ?? "", page: later(() => import("./run")) },
  { path: /^\/report$/, title: () => "Report", page: later(() => import("./report")) },
  { path: /^\/audit$/, title: () => "Audit log", page: later(() => import("./audit")) },
];

function Nowhere() {
  return (
    <Head title="No such page">
      <p>
        This address names nothing here. Begin at the <a href="/">overview</a>.
      </p>
    </Head>
  );
}

/** The page that the address names. */
export function Pages() {
  const { path } = useAddress();
  for (const route of ROUTES) {
    const found = route.path.exec(path);
    if (found) {
      const parts = found.slice(1).map(decodeURIComponent);
      const Page = route.page;
      return (
        <Shell title={route.title(parts)}>
          <Page key={path} id={parts[0]} />
        </Shell>
      );
    }
  }
  return (
    <Shell title="No such page">
      <Nowhere />
    </Shell>
  );
}
