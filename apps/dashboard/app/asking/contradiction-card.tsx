import {
  CONTRADICTION_KIND_WORDS,
  type ContradictionSide,
} from "@safeboard/compliance/contradictions";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonLink } from "@safeboard/ui/button";
import { newActionAddress } from "../actions/addresses.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { SchoolContradictions } from "../domain-answers.ts";
import type { RefusedForm } from "../request/refused-form.ts";
import { ContradictionStatus } from "./contradiction-status.tsx";
import { contradictionStepHref } from "./contradiction-step.ts";
import { EvidenceLink } from "./evidence-link.tsx";
import { SettleForm, TakeBackForm } from "./settle-form.tsx";

type Contradiction = SchoolContradictions["contradictions"][number];

interface CardProps {
  schoolId: string;
  contradiction: Contradiction;
  may: { settle: boolean; ask: boolean; raise: boolean };
  refused: RefusedForm | undefined;
}

/** Both sides with where they say it, what ends the contradiction, and the way to say which is right. */
export function ContradictionCard({ schoolId, contradiction, may, refused }: CardProps) {
  const { key, kind, weight, words, sides, since, settled } = contradiction;
  return (
    <article className="contradiction" id={key} tabIndex={-1}>
      <header>
        <h3>{words}</h3>
        <ContradictionStatus contradiction={contradiction} />
      </header>
      <p className="form-note">
        {CONTRADICTION_KIND_WORDS[kind]}
        {since && ` · since ${formatIsoDate(since)}`}
      </p>
      {weight === "advice" ? (
        // Its sides say no more than its heading: where it is said is enough.
        <p>
          {sides[0].evidence.map((evidence) => (
            <EvidenceLink key={JSON.stringify(evidence)} schoolId={schoolId} evidence={evidence} />
          ))}
        </p>
      ) : (
        <div className="contradiction-sides">
          {sides.map((side) => (
            <Side key={`${side.of} ${side.says}`} schoolId={schoolId} side={side} />
          ))}
        </div>
      )}
      {settled && <Settled contradiction={contradiction} />}
      {!settled && <Steps schoolId={schoolId} contradiction={contradiction} may={may} />}
      {may.settle &&
        (settled ? (
          <TakeBackForm settlementId={settled.settlementId} />
        ) : (
          <SettleForm contradiction={contradiction} refused={refused} />
        ))}
    </article>
  );
}

const sideHeadings: Readonly<Record<ContradictionSide["of"], string>> = {
  policy: "In the policy",
  register: "In the register",
  guidance: "In the guidance",
};

function Side({ schoolId, side }: { schoolId: string; side: ContradictionSide }) {
  return (
    <div className="contradiction-side">
      <h4>{sideHeadings[side.of]}</h4>
      <p>{side.says}</p>
      <ul>
        {side.evidence.map((evidence) => (
          <li key={JSON.stringify(evidence)}>
            <EvidenceLink schoolId={schoolId} evidence={evidence} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Steps({ schoolId, contradiction, may }: Omit<CardProps, "refused">) {
  const { key, steps } = contradiction;
  const [first, ...others] = may.settle ? steps : [];
  return (
    <div className="contradiction-steps">
      {first && (
        <ButtonLink kind="quiet" href={contradictionStepHref(schoolId, first)}>
          {first.words}
        </ButtonLink>
      )}
      {others.map((step) => (
        <Anchor key={step.words} href={contradictionStepHref(schoolId, step)}>
          {step.words}
        </Anchor>
      ))}
      {may.ask && (
        <Anchor
          href={`/requests/ask?school=${schoolId}&subject=contradiction&about=${encodeURIComponent(key)}`}
        >
          Ask the school
        </Anchor>
      )}
      {may.raise && (
        <Anchor href={newActionAddress(schoolId, { raisedFrom: "contradiction", subject: key })}>
          Raise an action
        </Anchor>
      )}
    </div>
  );
}

function Settled({ contradiction: { settled, choices } }: { contradiction: Contradiction }) {
  if (!settled) return null;
  const said = choices.find(({ how }) => how === settled.how)?.words;
  return (
    <div className="contradiction-settled">
      <p>
        <strong>{said ?? "Settled"}</strong>
      </p>
      {settled.reason && <p className="several-lines">{settled.reason}</p>}
      <p className="form-note">
        {settled.recordedBy}, {dayOfMoment(settled.recordedAt)}
      </p>
    </div>
  );
}
