import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { SelectField } from "@safeboard/ui/select-field";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import type { AsAt } from "../domain-answers.ts";
import type { AsAtAsked } from "./as-at-asked.ts";

/** Chooses the day that a page about training shows: a plain form, whose answer has an address. */
export function AsAtForm({
  asked,
  asAt,
  keep,
  label = "As at",
  hint = "A past day, or one to come",
  isAhead = false,
  todayHref,
}: {
  asked: Pick<AsAtAsked, "known" | "typed" | "problem">;
  asAt: AsAt;
  /** What else the page is narrowed to. */
  keep: Readonly<Record<string, string | readonly string[] | null>>;
  label?: string;
  hint?: string;
  /** Only a day to come is asked for: there is no other knowledge of it than today's. */
  isAhead?: boolean;
  /** The same page as at today. */
  todayHref: string;
}) {
  return (
    <form className="as-at-form" method="get">
      {Object.entries(keep).flatMap(([name, values]) =>
        [values ?? []]
          .flat()
          .filter((value) => value !== "")
          .map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
      )}
      <DateField
        name="as-at"
        label={label}
        hint={hint}
        defaultValue={asked.typed || formatIsoDate(asAt.day)}
        error={asked.problem}
      />
      {!isAhead && (
        <SelectField
          name="known"
          label="For a past day"
          options={[
            { value: "then", label: "As known then" },
            { value: "now", label: "As known now" },
          ]}
          defaultValue={asked.known}
        />
      )}
      <Button kind="quiet">Show</Button>
      {asAt.when !== "today" && <Anchor href={todayHref}>Back to today</Anchor>}
    </form>
  );
}

/** "As at 1 September 2026, as it was known then". */
export function asAtInWords({ day, when, known }: AsAt): string {
  const words = `As at ${formatIsoDate(day)}`;
  if (when === "today") return words;
  if (when === "future") return `${words}, if nothing is done until then`;
  return known === "then" ? `${words}, as it was known then` : `${words}, as it is known now`;
}
