import { useEffect } from "react";
import type { RefObject } from "react";

/** Ctrl K (or Cmd K) puts the cursor into the find box. */
export function useFindShortcut(input: RefObject<HTMLInputElement | null>, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    function find(event: KeyboardEvent) {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    document.addEventListener("keydown", find);
    return () => document.removeEventListener("keydown", find);
  }, [input, enabled]);
}
