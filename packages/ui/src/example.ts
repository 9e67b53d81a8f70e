import type { ReactElement } from "react";

/** One way to use a component: its documentation, and what examples.test.tsx renders and checks. */
export interface Example {
  /** Unique within the component; reads on from its name ("Status, as a link"). */
  name: string;
  element: ReactElement;
  /** The element brings its own landmarks (header, main, footer), so nothing is put around it. */
  wholePage?: boolean;
}
