import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DocumentView } from "@safeboard/ui/document-view";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SignInCard } from "@safeboard/ui/sign-in-card";
import { OutsidePage } from "../../components/outside-page.tsx";
import type { PolicyByLink } from "../../domain-answers.ts";
import { fileSize } from "../../policy/file-size.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { foundByLink, neverIndexed } from "../../request/found-by-link.server.ts";

export const meta: MetaFunction = () => [
  { title: "Read and confirm - Safeboard" },
  { name: "robots", content: "noindex, nofollow" },
];

export const headers: HeadersFunction = () => neverIndexed;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { acknowledgement } = context.services.callerFor({ kind: "visitor" });
  const token = params["token"] ?? "";
  const policy = await foundByLink(() => acknowledgement.readByLink({ token }));
  return policy ? data({ policy }) : data({ policy: null }, 404);
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { acknowledgement } = context.services.callerFor({ kind: "visitor" });
  const token = params["token"] ?? "";
  const outcome = await foundByLink(() => attempt(() => acknowledgement.confirmByLink({ token })));
  if (!outcome) return data({ problem: null }, 404);
  if (outcome.done) return redirect(`/read/${encodeURIComponent(token)}`);
  return data({ problem: outcome.refusal.message }, outcome.status);
}

export default function Read() {
  const { policy } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { token = "" } = useParams();
  if (!policy) return <LinkGone />;
  const { schoolName, personName, title, number, pages, file, confirmedOn } = policy;
  return (
    <OutsidePage>
      <div className="reading-column">
        <PageHeading
          title={title}
          lead={confirmedOn ? undefined : whatIsAsked(policy)}
          asAt={
            <>
              {schoolName} · version {number} ·{" "}
              <a href={`/read/${encodeURIComponent(token)}/file`} download={file.name}>
                {file.name} ({fileSize(file.byteLength)})
              </a>
            </>
          }
        />
        <ErrorSummary errors={problem ? [{ message: problem }] : []} />
        {confirmedOn ? (
          <Notice tone="success" title={`Confirmed on ${formatIsoDate(confirmedOn)}`}>
            <p>Thank you, {personName}. There is nothing more to do.</p>
          </Notice>
        ) : (
          <Message policy={policy} />
        )}
        <DocumentView title={`The text of ${title}`} pages={pages} marks={[]} />
        {!confirmedOn && (
          <Form
            method="post"
            action={`/read/${encodeURIComponent(token)}`}
            className="read-and-confirm"
            id="confirm"
          >
            <p>
              You confirm as <strong>{personName}</strong>. If this is not you, ask {schoolName} for
              your own link.
            </p>
            <Button>I have read and understood it</Button>
          </Form>
        )}
      </div>
    </OutsidePage>
  );
}

function Message({ policy: { message, askedBy } }: { policy: PolicyByLink }) {
  return (
    <>
      {message && (
        <Notice title={`From ${askedBy}`}>
          <p className="said">{message}</p>
        </Notice>
      )}
      <p className="to-confirm">
        <Anchor href="#confirm">Go to the button below the text</Anchor>
      </p>
    </>
  );
}

function whatIsAsked({ personName, dueOn }: PolicyByLink): string {
  const by = dueOn ? ` by ${formatIsoDate(dueOn)}` : "";
  return `${personName}, please read this policy, and confirm${by} that you have read and understood it.`;
}

function LinkGone() {
  return (
    <OutsidePage>
      <SignInCard
        title="This link can’t be used"
        lead="It has run out, was replaced by a newer one, or what it asked for is no longer needed. Ask your school’s office for a new link."
      >
        {null}
      </SignInCard>
    </OutsidePage>
  );
}
