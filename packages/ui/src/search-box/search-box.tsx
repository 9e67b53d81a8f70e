import { useId, useRef } from "react";
import type { ReactNode } from "react";
import { useEnhanced } from "../enhancements/use-enhanced.ts";
import { useFindShortcut } from "../enhancements/use-find-shortcut.ts";

export interface SearchBoxProps {
  label: string;
  /** The page that answers; the present one when it is not given. */
  action?: string | undefined;
  name?: string | undefined;
  defaultValue?: string | undefined;
  /** The label is seen inside the box only, where the place explains it (the header). */
  compact?: boolean | undefined;
  /** Ctrl K leads here. One box a page. */
  shortcut?: boolean | undefined;
  /** Hidden values that the search keeps (the filter in force). */
  children?: ReactNode;
}

/** A search that is a plain form: its answer has an address. */
export function SearchBox({
  label,
  action,
  name = "q",
  defaultValue,
  compact = false,
  shortcut = false,
  children,
}: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const enhanced = useEnhanced();
  useFindShortcut(input, shortcut);
  return (
    <form
      className="search-box"
      data-compact={compact ? "" : undefined}
      role="search"
      aria-label={label}
      action={action}
    >
      <label className={compact ? "heard-only" : "field-label"} htmlFor={id}>
        {label}
      </label>
      <div className="search-box-row">
        <input
          className="field-control"
          ref={input}
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={compact ? label : undefined}
          autoComplete="off"
          aria-keyshortcuts={shortcut ? "Control+K" : undefined}
        />
        {shortcut && enhanced && <kbd aria-hidden="true">Ctrl K</kbd>}
        {children}
        <button className="button" data-kind="quiet" type="submit">
          <svg className="search-box-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 4.5 4.5" />
          </svg>
          <span className={compact ? "heard-only" : undefined}>Find</span>
        </button>
      </div>
    </form>
  );
}
