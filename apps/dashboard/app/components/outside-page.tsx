import { PageShell } from "@safeboard/ui/page-shell";
import type { ReactNode } from "react";

/** A page for people who are not signed in. */
export function OutsidePage({ children }: { children: ReactNode }) {
  return <PageShell>{children}</PageShell>;
}
