import { useEnhanced } from "@safeboard/ui/use-enhanced";
import type { ReactNode } from "react";

/** Opens the browser's print window; without scripts the browser's own menu does. */
export function PrintButton({ children }: { children: ReactNode }) {
  const enhanced = useEnhanced();
  if (!enhanced) return null;
  return (
    <button className="button" data-kind="quiet" type="button" onClick={() => window.print()}>
      {children}
    </button>
  );
}
