import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Moves focus to the element when it appears, and again whenever `occasion` changes. */
export function useFocusOnArrival<T extends HTMLElement>(occasion: unknown): RefObject<T> {
  const element = useRef<T>(null);
  const last = useRef<unknown>();
  useEffect(() => {
    if (last.current === occasion) return;
    last.current = occasion;
    element.current?.focus();
  }, [occasion]);
  return element;
}
