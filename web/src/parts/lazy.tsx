import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A page that is loaded when it is first looked at. */
export function later(load: () => Promise<{ default: ComponentType<any> }>): ComponentType<any> {
  let there: ComponentType<any> | undefined;
  return function Later(props: Record<string, unknown>) {
    const [Page, set] = useState<ComponentType<any> | undefined>(() => there);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (!there) {
        load().then(
          (module) => {
            there = module.default;
            set(() => module.default);
          },
          () => setFailed(true),
        );
      }
    }, []);
    if (failed) {
      return (
        <p class="could-not" role="alert">
          A part of this page could not be loaded. Is lockstep serve still running? Reload the page.
        </p>
      );
    }
    return Page ? (
      <Page {...props} />
    ) : (
      <p class="waiting" role="status">
        Loading…
      </p>
    );
  };
}
