import { Links, Meta, Outlet, Scripts, ScrollRestoration, useNavigation } from "@remix-run/react";
import { AnchorProvider } from "@safeboard/ui/anchor";
import { LoadingLine } from "@safeboard/ui/loading-line";
import type { ReactNode } from "react";
import { InAppLink } from "./components/in-app-link.tsx";
import { useSingleSubmission } from "./components/use-single-submission.ts";
import { RootErrorPage } from "./components/what-went-wrong.tsx";
import { useNonce } from "./nonce.ts";
import stylesheet from "./styles.css?url";

export const links = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta = () => [{ title: "Safeboard" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <AnchorProvider component={InAppLink}>{children}</AnchorProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  useSingleSubmission();
  const isOnTheWay = useNavigation().state !== "idle";
  return (
    <>
      {isOnTheWay && <LoadingLine />}
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <RootErrorPage />;
}
