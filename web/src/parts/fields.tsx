import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

let numbers = 0;

/** An id for a label and its field. */
export function useId(): string {
  const id = useRef("");
  if (id.current === "") {
    id.current = `f${++numbers}`;
  }
  return id.current;
}

interface Labelled {
  readonly label: string;
  readonly help?: string | undefined;
}

export function Choice({ label, value, options, onChange, help }: Labelled & { readonly value: string; readonly options: readonly (readonly [string, string])[]; readonly onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} aria-describedby={help ? id + "h" : undefined} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([word, name]) => (
          <option key={word} value={word}>
            {name}
          </option>
        ))}
      </select>
      {help && (
        <span id={id + "h"} class="help">
          {help}
        </span>
      )}
    </div>
  );
}

/** A line of text that takes effect when Enter is pressed or the field is left. */
export function Line({ label, value, onChange, type = "text", help, list, placeholder }: Labelled & { readonly value: string; readonly onChange: (value: string) => void; readonly type?: "text" | "search" | "number" | "datetime-local" | "date"; readonly list?: string; readonly placeholder?: string }) {
  const id = useId();
  const [typed, set] = useState(value);
  useEffect(() => set(value), [value]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={typed}
        list={list}
        placeholder={placeholder}
        autoComplete="off"
        spellcheck={false}
        step={type === "number" ? "any" : undefined}
        aria-describedby={help ? id + "h" : undefined}
        onInput={(event) => set(event.currentTarget.value)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && onChange(event.currentTarget.value)}
      />
      {help && (
        <span id={id + "h"} class="help">
          {help}
        </span>
      )}
    </div>
  );
}

/** A field that is part of a form: its value is the caller's at once. */
export function Field({ label, value, onInput, rows, required = false, help }: Labelled & { readonly value: string; readonly onInput: (value: string) => void; readonly rows?: number; readonly required?: boolean }) {
  const id = useId();
  const common = { id, value, required, autoComplete: "off", "aria-describedby": help ? id + "h" : undefined };
  return (
    <div class="field wide">
      <label for={id}>
        {label}
        {required && <span class="needed"> (needed)</span>}
      </label>
      {rows === undefined ? <input type="text" {...common} onInput={(event) => onInput(event.currentTarget.value)} /> : <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />}
      {help && (
        <span id={id + "h"} class="help">
          {help}
        </span>
      )}
    </div>
  );
}

export function Tick({ label, checked, onChange }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <div class="tick">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label for={id}>{label}</label>
    </div>
  );
}

export function Filters({ children, name = "Filters" }: { readonly children: ComponentChildren; readonly name?: string }) {
  return (
    <form class="filters" aria-label={name} onSubmit={(event) => event.preventDefault()}>
      {children}
    </form>
  );
}
