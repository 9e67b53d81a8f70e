import type { ReactNode } from "react";
import type { NoticeTone } from "./notice.tsx";

const shapes: Readonly<Record<NoticeTone, ReactNode>> = {
  info: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 9v5M10 6v.1" />
    </>
  ),
  success: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="m6.5 10.3 2.4 2.4 4.6-5" />
    </>
  ),
  warning: (
    <>
      <path d="M10 2.6 18.2 17H1.8Z" />
      <path d="M10 8v4M10 14.4v.1" />
    </>
  ),
  error: (
    <>
      <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7Z" />
      <path d="M10 6v5M10 13.8v.1" />
    </>
  ),
};

export function NoticeIcon({ tone }: { tone: NoticeTone }) {
  return (
    <svg className="notice-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  );
}
