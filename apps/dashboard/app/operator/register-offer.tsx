import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Definition } from "@safeboard/ui/definition";
import { PageHeading } from "@safeboard/ui/page-heading";
import { RegisterSource } from "./register-source.tsx";
import { counted } from "./counted.ts";
import type { DescribedOffer } from "./described-offer.server.ts";

/** What a newer register changes, and the button that applies it. Nothing is changed yet. */
export function RegisterOffer({ offer }: { offer: DescribedOffer }) {
  const { offerId, asAt, replaces, trusts, kinds, setUp, notRead } = offer;
  const changed = setUp.filter(({ changes }) => changes.length > 0);
  return (
    <>
      <Breadcrumbs
        trail={[{ href: "/operator/register", label: "DfE register" }]}
        current="What would change"
      />
      <PageHeading
        title={heading(changed.length, setUp.length)}
        lead={`The register of ${formatIsoDate(asAt)} holds ${counted(trusts, "academy trust")} with ${counted(offer.schools, "open school")}${replaces ? `; the one in use is of ${formatIsoDate(replaces)}` : ""}. Nothing is changed until you apply it.`}
        asAt={<RegisterSource asAt={asAt} />}
      />
      <section aria-labelledby="set-up" className="page-section">
        <h2 id="set-up">In the trusts that are set up</h2>
        {setUp.length === 0 && <p>No trust is set up yet.</p>}
        {setUp.map(({ uid, name, found, changes }) => (
          <section key={uid} aria-labelledby={`trust-${uid}`} className="register-changes">
            <h3 id={`trust-${uid}`}>{name}</h3>
            {!found && <p>The file doesn&rsquo;t name this trust, so it stays as it is.</p>}
            {found && changes.length === 0 && <p>Nothing changes.</p>}
            <WordsList words={changes} />
          </section>
        ))}
      </section>
      <section aria-labelledby="register" className="page-section">
        <h2 id="register">In the whole register</h2>
        <div className="register-kinds">
          {kinds.map(({ kind, number, first }) =>
            number === 0 ? (
              <p key={kind}>{kindInWords[kind](0)}</p>
            ) : (
              <Definition key={kind} term={kindInWords[kind](number)}>
                <WordsList words={first} outOf={number} />
              </Definition>
            ),
          )}
          {notRead.number > 0 && (
            <Definition term={`${counted(notRead.number, "place")} of the file could not be read`}>
              <WordsList words={notRead.first} outOf={notRead.number} />
            </Definition>
          )}
        </div>
      </section>
      <Form method="post" action="/operator/register" className="page-section">
        <input type="hidden" name="offerId" value={offerId} />
        <ButtonGroup>
          <Button>Apply the register of {formatIsoDate(asAt)}</Button>
          <Anchor href="/operator/register">Leave it as it is</Anchor>
        </ButtonGroup>
      </Form>
    </>
  );
}

function WordsList({ words, outOf = words.length }: { words: readonly string[]; outOf?: number }) {
  if (words.length === 0) return null;
  return (
    <ul className="change-list">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
      {outOf > words.length && <li>… and {(outOf - words.length).toLocaleString("en-GB")} more</li>}
    </ul>
  );
}

const schools = (number: number) => (number === 0 ? "No school" : counted(number, "school"));

const kindInWords: Record<DescribedOffer["kinds"][number]["kind"], (number: number) => string> = {
  added: (number) => `${schools(number)} added`,
  renamed: (number) => `${schools(number)} renamed`,
  moved: (number) => `${schools(number)} moved to another trust`,
  left: (number) => `${schools(number)} left for no academy trust`,
  closed: (number) => `${schools(number)} closed`,
};

function heading(changed: number, setUp: number): string {
  if (setUp === 0) return "What this register would change";
  if (changed === 0) return "Nothing would change in the trusts that are set up";
  return `${changed} of ${counted(setUp, "trust")} would change`;
}
