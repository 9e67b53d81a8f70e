import { createContext, createElement, useContext } from "react";
import type { AnchorHTMLAttributes, ComponentType, ReactNode } from "react";
import { PlaceLink } from "./place-link.tsx";

export interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

const InAppLink = createContext<ComponentType<AnchorProps> | "a">("a");

/**
 * Lets the application carry links out itself (a router's link that takes `href`). Without it
 * every link is a plain one.
 */
export function AnchorProvider({
  component,
  children,
}: {
  component: ComponentType<AnchorProps>;
  children: ReactNode;
}) {
  return <InAppLink.Provider value={component}>{children}</InAppLink.Provider>;
}

/** A link. Places on the same page, downloads and other sites are never the router's. */
export function Anchor(props: AnchorProps) {
  const component = useContext(InAppLink);
  if (props.href.startsWith("#")) return <PlaceLink {...props} />;
  const inApp = /^(\/(?!\/)|\?)/.test(props.href) && props.download === undefined;
  return createElement(inApp ? component : "a", props);
}
