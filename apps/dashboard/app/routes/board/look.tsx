import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FileField } from "@safeboard/ui/file-field";
import { PageHeading } from "@safeboard/ui/page-heading";
import { TextField } from "@safeboard/ui/text-field";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { BoardSections } from "../../reports/board-sections.tsx";
import { refusedLogo, saveLogo } from "../../reports/save-logo.server.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { fieldsOf, summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { textIn } from "../../request/text-in.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "How documents look - Safeboard" }];

const HERE = "/board/look";

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { accent, logo } = await caller.report.look();
    return { accent, logo: logo && `data:${logo.mediaType};base64,${logo.base64}` };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { accent } = await caller.report.look();
    const save = (logo: Uint8Array | "remove") =>
      attempt(() => caller.report.saveLook({ accent, logo }));
    if (args.request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
      const { reportDocuments } = args.context.services;
      const outcome = await saveLogo(args.request, async (logo) => {
        const problem = await reportDocuments.problemOfLogo(logo);
        return problem === null ? save(logo) : refusedLogo(problem, 400);
      });
      return outcome.done
        ? redirect(`${HERE}?done=logo`)
        : refuseForm("logo", new FormData(), outcome, "logo");
    }
    const form = await readForm(args.request);
    if (textIn(form, "intent") === "remove") {
      await save("remove");
      return redirect(`${HERE}?done=removed`);
    }
    const outcome = await attempt(() =>
      caller.report.saveLook({ accent: textIn(form, "accent"), logo: "keep" }),
    );
    return outcome.done
      ? redirect(`${HERE}?done=colour`)
      : refuseForm("colour", form, outcome, "accent");
  });

const OUTCOMES = {
  colour: "The colour is saved.",
  logo: "The logo is saved.",
  removed: "The logo is removed.",
} as const;

export default function Look() {
  const { accent, logo } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  return (
    <>
      <PageHeading
        title="How your trust’s documents look"
        lead="The colour and the logo stand on reports that are published from now on. What is published stays as it is."
      />
      <BoardSections current="look" mayWrite />
      {!refused && <OutcomeNotice outcomes={OUTCOMES} />}
      <ErrorSummary errors={summaryOf(refused)} />
      <section aria-labelledby="colour" className="page-section">
        <h2 id="colour">Colour of headings</h2>
        <svg className="look-swatch" viewBox="0 0 64 16" role="img" aria-label={`Now: ${accent}`}>
          <rect width="64" height="16" fill={accent} />
        </svg>
        <Form method="post" className="stacked-form" noValidate>
          <TextField
            {...fieldsOf("colour", refused).one("accent", accent)}
            label="Colour"
            hint="As # and six figures, such as #1d4f73. It has to be dark enough to be read on white."
            width="short"
          />
          <Button name="intent" value="colour">
            Save the colour
          </Button>
        </Form>
      </section>
      <section aria-labelledby="logo" className="page-section">
        <h2 id="logo">Logo</h2>
        {logo ? (
          <>
            <p>
              <img className="look-logo" src={logo} alt="Your trust’s logo" />
            </p>
            <Form method="post">
              <Button kind="quiet" name="intent" value="remove">
                Remove the logo
              </Button>
            </Form>
          </>
        ) : (
          <p>There is none yet: the trust’s name stands alone.</p>
        )}
        <Form method="post" encType="multipart/form-data" className="stacked-form" noValidate>
          <FileField
            {...fieldsOf("logo", refused).one("logo")}
            label={logo ? "Another logo" : "Logo"}
            hint="A PNG or a JPEG of at most 500 kB."
            accept=".png,.jpg,.jpeg"
          />
          <Button kind="quiet">Save the logo</Button>
        </Form>
      </section>
    </>
  );
}
