import type { Overview } from "../domain-answers.ts";
import type { AsAtAsked } from "../training/as-at-asked.ts";
import { AsAtForm } from "../training/as-at-form.tsx";
import { addressWith, arrangementKeys } from "./arrangement.ts";

/** Chooses the day that the overview shows; everything else about it stays. */
export function OverviewMomentForm({
  asked,
  moment,
  parameters,
}: {
  asked: Pick<AsAtAsked, "known" | "typed" | "problem">;
  moment: Overview["moment"];
  parameters: URLSearchParams;
}) {
  const kept = arrangementKeys.filter((key) => key !== "as-at" && key !== "known");
  return (
    <AsAtForm
      asked={asked}
      asAt={moment}
      keep={Object.fromEntries(kept.map((key) => [key, parameters.getAll(key)]))}
      todayHref={addressWith(parameters, { "as-at": null, known: null })}
    />
  );
}
