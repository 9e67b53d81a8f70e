import { useId, useRef } from "react";
import type { MouseEvent, ReactNode } from "react";
import { Anchor } from "../anchor/anchor.tsx";
import type { AnchorProps } from "../anchor/anchor.tsx";

/**
 * A link to a page of its own that, with scripts, opens as a dialog over the present page instead.
 * Whoever opens it in a new tab, or has no scripts, gets the page.
 */
export function DialogLink({
  href,
  title,
  dialog,
  children,
  ...link
}: Omit<AnchorProps, "onClick" | "title"> & {
  /** The dialog's heading: what it asks. */
  title: string;
  /** What the page at `href` asks, in short. */
  dialog: ReactNode;
}) {
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !element.current?.showModal) return;
    event.preventDefault();
    element.current.showModal();
  }

  return (
    <>
      <Anchor href={href} onClick={open} {...link}>
        {children}
      </Anchor>
      <dialog className="dialog" ref={element} aria-labelledby={titleId}>
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <form method="dialog">
            <button className="button" data-kind="quiet">
              Close
            </button>
          </form>
        </div>
        {dialog}
      </dialog>
    </>
  );
}
