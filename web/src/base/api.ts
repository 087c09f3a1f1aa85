// What the server says, and what is said to it. Only this origin is ever asked.
import { useEffect, useState } from "preact/hooks";
import type { Job } from "./types";

export type { Listed } from "./types";

/** The server is computing the answer; it is asked again when that job has ended. */
export class Working extends Error {
  constructor(readonly job: Job) {
    super("the server is computing");
  }
}

/** A refusal of the server, in its own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

async function refused(answer: Response): Promise<Refused> {
  try {
    const body = (await answer.json()) as { error?: { says?: string; help?: string } };
    return new Refused(answer.status, body.error?.says ?? `The server answered ${answer.status}.`, body.error?.help ?? "");
  } catch {
    return new Refused(answer.status, `The server answered ${answer.status}.`, "");
  }
}

export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, { headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "error", ...(signal ? { signal } : {}) });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") {
      throw fault;
    }
    throw new Refused(0, "The server does not answer.", "Is lockstep serve still running? Start it again and reload this page.");
  }
  if (!answer.ok) {
    throw await refused(answer);
  }
  if (answer.status === 202) {
    throw new Working((await answer.json()) as Job);
  }
  return (await answer.json()) as T;
}

let token: Promise<string> | undefined;

async function sessionToken(): Promise<string> {
  const session = await ask<{ token: string }>("/session.json");
  return session.token;
}

/** Says something to the server that changes the case; a file is sent as it is. */
export async function say<T>(path: string, body: unknown, method = "POST"): Promise<T> {
  token ??= sessionToken();
  const isFile = body instanceof Blob;
  const answer = await fetch(path, {
    method,
    headers: { "Content-Type": isFile ? "application/octet-stream" : "application/json", Accept: "application/json", "X-Lockstep-Token": await token },
    credentials: "same-origin",
    redirect: "error",
    ...(method === "DELETE" ? {} : { body: isFile ? body : JSON.stringify(body) }),
  });
  if (!answer.ok) {
    token = undefined;
    throw await refused(answer);
  }
  const text = await answer.text();
  return (text === "" ? {} : JSON.parse(text)) as T;
}

export type Answer<T> = { readonly state: "waiting" } | { readonly state: "working"; readonly job: Job; readonly again: () => void } | { readonly state: "there"; readonly data: T; readonly again: () => void } | { readonly state: "refused"; readonly why: Refused; readonly again: () => void };

/** The data at an address. While a new address is loading, what was there before stays, so that the page does not jump. */
export function useData<T>(path: string | null): Answer<T> & { readonly stale: boolean } {
  const [answer, set] = useState<{ path: string | null; answer: Answer<T> }>({ path: null, answer: { state: "waiting" } });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) {
      return;
    }
    const stop = new AbortController();
    const again = (): void => setRound((n) => n + 1);
    window.addEventListener("lockstep-changed", again);
    ask<T>(path, stop.signal).then(
      (data) => set({ path, answer: { state: "there", data, again } }),
      (fault: unknown) => {
        if (fault instanceof Working && !stop.signal.aborted) {
          set({ path, answer: { state: "working", job: fault.job, again } });
        } else if (!stop.signal.aborted) {
          set({ path, answer: { state: "refused", why: fault instanceof Refused ? fault : new Refused(0, String(fault), ""), again } });
        }
      },
    );
    return () => {
      stop.abort();
      window.removeEventListener("lockstep-changed", again);
    };
  }, [path, round]);
  const before = path?.split("?")[0];
  const sameThing = answer.path !== null && answer.path.split("?")[0] === before;
  return sameThing ? { ...answer.answer, stale: answer.path !== path } : { state: "waiting", stale: false };
}

/** The same, where the answer is a file; a refusal of the text is given as it came. */
export async function sayForFile<T>(path: string, body: unknown): Promise<Blob | { readonly refused: T }> {
  token ??= sessionToken();
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Lockstep-Token": await token },
    credentials: "same-origin",
    redirect: "error",
    body: JSON.stringify(body),
  });
  if (answer.status === 409) {
    return { refused: (await answer.json()) as T };
  }
  if (!answer.ok) {
    token = undefined;
    throw await refused(answer);
  }
  return answer.blob();
}

/** Has every part of the page ask anew: names are shown or hidden now, or the case has changed. */
export function askAnew(): void {
  window.dispatchEvent(new Event("lockstep-changed"));
}

/** What a refusal says, for the line beneath a form. */
export function told(fault: unknown): string {
  return fault instanceof Refused ? fault.message + (fault.help === "" ? "" : ` (${fault.help})`) : String(fault);
}
