import { createContext, createElement, useContext } from "react";
import type { AnchorHTMLAttributes, ComponentType, ReactNode } from "react";

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

/** A link. Passages of the same page, downloads and other sites are always the browser's own. */
export function Anchor(props: AnchorProps) {
  const component = useContext(InAppLink);
  const inApp = /^(\/(?!\/)|\?)/.test(props.href) && props.download === undefined;
  return createElement(inApp ? component : "a", props);
}
