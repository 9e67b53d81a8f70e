import { useSyncExternalStore } from "react";

const neverChanges = () => () => undefined;

/** True once scripts run. What needs a script is shown only then, so nothing on a page is dead. */
export function useEnhanced(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
