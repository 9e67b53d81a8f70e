import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { ErrorSummary, type FormError } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { EmailField, TextField } from "@safeboard/ui/text-field";
import type { RegisteredTrust } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { counted } from "./counted.ts";
import { RegisterSource } from "./register-source.tsx";

/** The trust that was chosen, with the schools that it comes with, and who is to lead it here. */
export function SetUpTrust({
  registered: { trust, schools, asAt, trustId },
  refused,
  errors,
}: {
  registered: RegisteredTrust;
  refused: RefusedForm | undefined;
  errors: readonly FormError[];
}) {
  const isThere = trustId !== null;
  return (
    <>
      <PageHeading
        title={
          isThere
            ? `${trust.name} is set up already`
            : `Set up ${trust.name} with its ${counted(schools.length, "school")}?`
        }
        lead={particulars(trust)}
        asAt={<RegisterSource asAt={asAt} />}
      />
      <ErrorSummary errors={errors} />
      {isThere ? (
        <Notice title="There is nothing to do">
          <p>
            What a newer register changes in its schools is shown on the{" "}
            <Anchor href="/operator/register">DfE register</Anchor> page.
          </p>
        </Notice>
      ) : (
        <LeadForm uid={trust.uid} refused={refused} />
      )}
      <section aria-labelledby="schools" className="page-section">
        <h2 id="schools">{isThere ? "Its schools in the register" : "Its schools"}</h2>
        <SchoolsOfTrust schools={schools} />
      </section>
    </>
  );
}

function LeadForm({ uid, refused }: { uid: string; refused: RefusedForm | undefined }) {
  const fields = fieldsOf("set-up", refused);
  return (
    <Form
      method="post"
      action={`/operator/new-trust?uid=${uid}`}
      className="stacked-form"
      noValidate
    >
      <input type="hidden" name="uid" value={uid} />
      <EmailField
        {...fields.one("leadEmail")}
        label="Work email address of its safeguarding lead"
        hint="They sign in with it, see every school of the trust, and invite the others."
        autoComplete="off"
      />
      <TextField
        {...fields.one("leadName")}
        label="Their name"
        hint="They can put it right when they set their password."
        optional
        autoComplete="off"
      />
      <ButtonGroup>
        <Button>Set up the trust</Button>
        <Anchor href="/operator/new-trust">Choose another</Anchor>
      </ButtonGroup>
    </Form>
  );
}

function SchoolsOfTrust({ schools }: Pick<RegisteredTrust, "schools">) {
  return (
    <DataTable
      caption="Schools that the trust has in the register"
      captionHidden
      narrow="cards"
      rows={schools}
      rowKey={({ urn }) => urn}
      rowHeading={{
        heading: "School",
        cell: ({ name, urn }) => (
          <>
            <strong>{name}</strong>
            <span className="row-note">URN {urn}</span>
          </>
        ),
      }}
      columns={[
        { id: "phase", heading: "Phase", cell: ({ phase }) => phase },
        {
          id: "authority",
          heading: "Local authority",
          cell: ({ localAuthority }) => localAuthority,
        },
        {
          id: "pupils",
          heading: "Pupils",
          numeric: true,
          cell: ({ pupils }) => pupils?.toLocaleString("en-GB") ?? "Not reported",
        },
      ]}
    />
  );
}

function particulars({ uid, groupType, companiesHouseNumber }: RegisteredTrust["trust"]): string {
  const kind = groupType === "multi_academy_trust" ? "Multi-academy trust" : "Single-academy trust";
  const company = companiesHouseNumber ? `, Companies House ${companiesHouseNumber}` : "";
  return `${kind}, UID ${uid}${company}`;
}
