import { DateText } from "../date-text/date-text.tsx";

/** On paper only: a sheet found later still says from where and as at when its figures are. */
export function PrintFooter({ source, asAt }: { source: string; asAt: string }) {
  return (
    <p className="print-footer">
      {source} · as at <DateText date={asAt} />
    </p>
  );
}
