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
  { path: /^\/network$/, title: () => "Network", page: later(() => import("./network")) },
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
