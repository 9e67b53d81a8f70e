import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { typedDay } from "../request/typed-day.ts";

/**
 * Chooses the day by which a page of trends is told: a plain form, whose answer has an address.
 *
 * @param day the day that the page is about
 * @param keep what else the page is narrowed to; the period follows from the day
 */
export function TrendAsAtForm({
  day,
  parameters,
  keep,
  todayHref,
}: {
  day: IsoDate;
  parameters: URLSearchParams;
  keep: readonly string[];
  todayHref: string;
}) {
  const typed = parameters.get("as-at") ?? "";
  const isUnderstood = typed === "" || typed === day || typedDay(typed) === day;
  return (
    <form className="as-at-form" method="get" key={`${typed} ${day}`}>
      {keep.map((name) => {
        const value = parameters.get(name);
        return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
      })}
      <DateField
        name="as-at"
        label="As at"
        hint="A past day: with what was reported by then"
        defaultValue={isUnderstood ? formatIsoDate(day) : typed}
        error={isUnderstood ? undefined : "Enter a day up to today, like 1 September 2026"}
      />
      <Button kind="quiet">Show</Button>
      {typed !== "" && <Anchor href={todayHref}>Back to today</Anchor>}
    </form>
  );
}
