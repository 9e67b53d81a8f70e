import { useId } from "react";
import type { ReactNode } from "react";
import { NoticeIcon } from "./notice-icon.tsx";

export type NoticeTone = "info" | "success" | "warning" | "error";

const defaultTitles: Readonly<Record<NoticeTone, string>> = {
  info: "Please note",
  success: "Done",
  warning: "Please check",
  error: "There is a problem",
};

/**
 * Something to know before reading on. `announce` is for the outcome of what the person just did:
 * it is then read out as soon as the page arrives.
 */
export function Notice({
  tone = "info",
  title = defaultTitles[tone],
  announce = false,
  children,
}: {
  tone?: NoticeTone | undefined;
  title?: ReactNode;
  announce?: boolean | undefined;
  children?: ReactNode;
}) {
  const titleId = useId();
  return (
    <div
      className="notice"
      data-tone={tone}
      role={announce ? "alert" : "region"}
      aria-labelledby={titleId}
    >
      <NoticeIcon tone={tone} />
      <div className="notice-body">
        <p className="notice-title" id={titleId}>
          {title}
        </p>
        {children}
      </div>
    </div>
  );
}
