import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { SettlementWay } from "@safeboard/compliance/contradictions";
import { rolePermits } from "@safeboard/domain/permissions";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import type { ReactNode } from "react";
import { ContradictionCard } from "../../asking/contradiction-card.tsx";
import { settleForm } from "../../asking/settle-form.tsx";
import { SchoolAskingHeading } from "../../asking/school-heading.tsx";
import { exportAddress } from "../../components/export-address.ts";
import type { SchoolContradictions } from "../../domain-answers.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import type { RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Contradictions, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.contradiction.ofSchool({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
    may: {
      settle: rolePermits(actor.role, "settle", "contradiction"),
      ask: rolePermits(actor.role, "ask", "request"),
      raise: rolePermits(actor.role, "raise", "action"),
    },
    today: args.context.services.today(),
  }));

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const form = await readForm(args.request);
    const here = `/schools/${schoolId}/contradictions`;
    switch (form.get("intent")) {
      case "settle": {
        const key = textIn(form, "key");
        const outcome = await attempt(() =>
          caller.contradiction.settle({
            schoolId,
            key,
            how: textIn(form, "how") as SettlementWay,
            reason: textIn(form, "reason"),
          }),
        );
        return outcome.done
          ? redirect(`${here}?done=settled`)
          : refuseForm(settleForm(key), form, outcome);
      }
      case "take-back": {
        const settlementId = routeId(textIn(form, "settlementId"));
        const outcome = await attempt(() =>
          caller.contradiction.withdrawSettlement({ schoolId, settlementId }),
        );
        return outcome.done
          ? redirect(`${here}?done=taken-back`)
          : refuseForm("take-back", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function Contradictions() {
  const { page, isOwnSchool, may, today } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const { school, contradictions } = page;
  const open = contradictions.filter(({ settled }) => !settled);
  const counting = open.filter(({ weight }) => weight !== "advice");
  const cards = (shown: SchoolContradictions["contradictions"]) =>
    shown.map((contradiction) => (
      <ContradictionCard
        key={contradiction.key}
        schoolId={school.id}
        contradiction={contradiction}
        may={may}
        refused={refused}
      />
    ));
  return (
    <>
      <SchoolAskingHeading
        school={school}
        isOwnSchool={isOwnSchool}
        current="contradictions"
        answer={inSentence(counting.length)}
        lead="Where the policies, the register and the guidance say different things. A contradiction goes by itself when one side follows the other; or somebody says which is right."
        today={today}
        outcomes={{
          settled: "It is settled, as long as both sides say what they say now.",
          "taken-back": "It is to be settled again.",
        }}
        refused={refused}
      />
      {contradictions.length === 0 && (
        <EmptyState title="Nothing contradicts anything">
          <p>
            As far as the current policies and the register go. This page is worked out afresh
            whenever it is opened.
          </p>
        </EmptyState>
      )}
      <Section id="to-settle" heading="To settle">
        {cards(counting)}
      </Section>
      <Section id="to-know" heading="To know: policies that are referred to and not kept here">
        {cards(open.filter(({ weight }) => weight === "advice"))}
      </Section>
      <Section id="settled" heading="Settled">
        {cards(contradictions.filter(({ settled }) => settled))}
      </Section>
      {contradictions.length > 0 && (
        <DownloadLinks
          what="all contradictions"
          href={exportAddress(`/schools/${page.school.id}/contradictions`)}
        />
      )}
    </>
  );
}

function Section({
  id,
  heading,
  children,
}: {
  id: string;
  heading: string;
  children: readonly ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={id} className="page-section">
      <h2 id={id}>{heading}</h2>
      <div className="contradiction-cards">{children}</div>
    </section>
  );
}

function inSentence(toSettle: number): string {
  if (toSettle === 0) return "no contradiction is to be settled";
  return toSettle === 1
    ? "one contradiction is to be settled"
    : `${toSettle} contradictions are to be settled`;
}
