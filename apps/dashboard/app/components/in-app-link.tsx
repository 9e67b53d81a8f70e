import { Link } from "@remix-run/react";
import type { AnchorProps } from "@safeboard/ui/anchor";

/**
 * The interface's links, carried out by the router: no page is loaded anew, and the next one is fetched on
 * intent. A link to a place within a page is left to the browser, since only it can mark that place as `:target`.
 */
export function InAppLink({ href, ...rest }: AnchorProps) {
  const leadsInto = href.includes("#");
  return (
    <Link to={href} reloadDocument={leadsInto} prefetch={leadsInto ? "none" : "intent"} {...rest} />
  );
}
