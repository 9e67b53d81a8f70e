import type { MouseEvent } from "react";
import { goToPlace } from "../enhancements/go-to-place.ts";
import type { AnchorProps } from "./anchor.tsx";

/**
 * A link to a place on the same page. With scripts it goes there by itself: to a router a new fragment is a new page,
 * on which what a form just answered is forgotten and the place scrolled to is left again.
 */
export function PlaceLink({ href, children, ...rest }: AnchorProps) {
  function go(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (goToPlace(href.slice(1))) event.preventDefault();
  }
  return (
    <a href={href} onClick={go} {...rest}>
      {children}
    </a>
  );
}
