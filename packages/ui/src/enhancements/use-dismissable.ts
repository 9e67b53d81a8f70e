import { useEffect } from "react";
import type { RefObject } from "react";

/** Closes an open <details> menu on Escape (focus goes back to its summary) and on a click outside. */
export function useDismissable(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "Escape" || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector("summary")?.focus();
    }
    function onPress(event: PointerEvent) {
      if (!menu.current?.open || !(event.target instanceof Node)) return;
      if (!menu.current.contains(event.target)) menu.current.open = false;
    }
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, [menu]);
}
