import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import type { ThresholdArea } from "@safeboard/compliance/thresholds";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import type { MeasureWeighed, RetentionShown, ThresholdShown } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { typedDay } from "../../request/typed-day.ts";
import { asMember } from "../../request/visit.server.ts";
import { RetentionCard } from "../../trust/retention-card.tsx";
import { SETTINGS_AREAS, SettingsArea, SettingsContents } from "../../trust/settings-areas.tsx";
import { ThresholdCard, thresholdForm } from "../../trust/threshold-card.tsx";
import { WeightsCard } from "../../trust/weights-card.tsx";
import { AdministrationSections } from "../../trust/administration-sections.tsx";

export const meta: MetaFunction = () => [{ title: "Settings - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller: { settings } }) => {
    const [read, retention, weights] = await Promise.all([
      settings.read(),
      settings.retention(),
      settings.weights(),
    ]);
    return { ...read, retention, weights };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const form = await readForm(args.request);
    if (form.get("intent") === "retention") {
      const months = textIn(form, "months").trim();
      const outcome = await attempt(() =>
        caller.settings.saveRetention({
          category: textIn(form, "category"),
          months: months === "" ? null : Number(months),
          inForceFrom: typedDay(form.get("inForceFrom")),
          reason: textIn(form, "reason"),
        }),
      );
      return outcome.done
        ? redirect("/settings?done=saved")
        : refuseForm("retention", form, outcome, "months");
    }
    if (form.get("intent") === "weight") {
      const outcome = await attempt(() =>
        caller.settings.saveWeight({
          measure: textIn(form, "measure"),
          weight: Number(textIn(form, "weight")),
          inForceFrom: typedDay(form.get("inForceFrom")),
          reason: textIn(form, "reason"),
        }),
      );
      return outcome.done
        ? redirect("/settings?done=saved")
        : refuseForm("weight", form, outcome, "weight");
    }
    const name = textIn(form, "name");
    const outcome = await attempt(() =>
      caller.settings.save({
        name,
        value: textIn(form, "value"),
        inForceFrom: typedDay(form.get("inForceFrom")),
        reason: textIn(form, "reason"),
      }),
    );
    return outcome.done
      ? redirect("/settings?done=saved")
      : refuseForm(thresholdForm(name), form, outcome, "value");
  });

export default function Settings() {
  const { thresholds, retention, weights, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const own = thresholds.filter(({ decidedBy }) => decidedBy !== null).length;
  return (
    <>
      <PageHeading
        title={settingsSentence(own, thresholds.length)}
        lead="Each is printed beside the figures that it decides. A change counts from the day that you choose; days before keep what held then."
        asAt={`As at ${formatIsoDate(today)}`}
      />
      <AdministrationSections current="settings" />
      {!refused && <OutcomeNotice outcomes={{ saved: "The setting is saved." }} />}
      <ErrorSummary errors={summaryOf(refused)} />
      <SettingsContents own={ownByArea({ thresholds, retention, weights })} />
      {SETTINGS_AREAS.map((area) => (
        <SettingsArea key={area.area} area={area}>
          {thresholds
            .filter(({ about }) => about === area.area)
            .map((threshold) => (
              <ThresholdCard
                key={threshold.name}
                threshold={threshold}
                today={today}
                refused={refused}
              />
            ))}
          {area.area === "kept" && <RetentionCard retention={retention} refused={refused} />}
          {area.area === "order" && (
            <WeightsCard weights={weights} today={today} refused={refused} />
          )}
        </SettingsArea>
      ))}
    </>
  );
}

/** How many settings of each area are the trust's own. */
function ownByArea({
  thresholds,
  retention,
  weights,
}: {
  thresholds: readonly ThresholdShown[];
  retention: Pick<RetentionShown, "own">;
  weights: readonly MeasureWeighed[];
}) {
  const own = (area: ThresholdArea) =>
    thresholds.filter(({ about, decidedBy }) => about === area && decidedBy !== null).length;
  return {
    policies: own("policies"),
    people: own("people"),
    incidents: own("incidents"),
    kept: own("kept") + retention.own.length,
    order: weights.filter(({ weight }) => weight !== 1).length,
  };
}

function settingsSentence(own: number, all: number): string {
  if (own === 0) return `All ${all} thresholds are Safeboard’s defaults`;
  return own === 1
    ? `1 of ${all} thresholds is your trust’s own`
    : `${own} of ${all} thresholds are your trust’s own`;
}
