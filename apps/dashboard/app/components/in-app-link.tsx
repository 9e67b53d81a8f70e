import { Link } from "@remix-run/react";
import type { AnchorProps } from "@safeboard/ui/anchor";

/** The interface's links, carried out by the router: no page is loaded anew, and the next one is fetched on intent. */
export function InAppLink({ href, ...rest }: AnchorProps) {
  return <Link to={href} prefetch="intent" {...rest} />;
}
