import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

void hydrate();

async function hydrate(): Promise<void> {
  await dataIsDecoded();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

/**
 * Decodes the page's data, for which RemixBrowser else waits while it renders. When somebody clicks or types,
 * React hydrates at once: a page that still has to wait then fails ("Root did not complete") and stays without
 * its scripts. The first call starts the decoding and throws its promise, as a component that suspends does;
 * whatever else it throws outside of React is met again, or not, when React renders it.
 */
async function dataIsDecoded(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown;
  }
}
