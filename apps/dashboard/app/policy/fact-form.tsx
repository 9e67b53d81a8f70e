import { Form } from "@remix-run/react";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { TextArea } from "@safeboard/ui/text-area";
import { TextField } from "@safeboard/ui/text-field";
import type { ReactNode } from "react";
import type { PolicyVersionPage } from "../domain-answers.ts";
import { cycleInWords, factLabels, type FactName } from "./fact-labels.ts";

interface FactFormProps {
  page: PolicyVersionPage;
  fact: FactName;
  /** Which person or guidance; null for one more. */
  index: number | null;
  error?: string | undefined;
  typed?: string | undefined;
}

/** The form that corrects one fact. It works by itself, without scripts: it sends the fact's name and what was typed. */
export function FactForm({ page, fact, index, error, typed }: FactFormProps) {
  const id = index === null ? fact : `${fact}-${index}`;
  const severalOf = fact === "people" || fact === "guidance";
  return (
    <Form method="post" preventScrollReset noValidate>
      <input type="hidden" name="intent" value="correct" />
      <input type="hidden" name="fact" value={fact} />
      {severalOf && index !== null && <input type="hidden" name="index" value={index} />}
      {fields({ page, fact, index, error, typed }, id)}
      <ButtonGroup>
        <Button>Save</Button>
        {severalOf && index !== null && (
          <Button kind="quiet" name="remove" value="yes">
            Remove
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

function fields({ page, fact, index, error, typed }: FactFormProps, id: string): ReactNode {
  const { facts } = page;
  switch (fact) {
    case "school":
    case "title":
    case "approvingBody":
      return (
        <TextField
          id={`${id}-value`}
          name="value"
          label={`${factLabels[fact]}, as the policy says it`}
          hint="Leave it empty if the policy doesn’t say."
          defaultValue={typed ?? facts[fact]?.value}
          error={error}
          width="full"
        />
      );
    case "adopted":
    case "lastReviewed":
    case "nextReview":
      return (
        <DateField
          id={`${id}-value`}
          name="value"
          label={factLabels[fact]}
          defaultValue={typed ?? facts[fact]?.asWritten}
          error={error}
        />
      );
    case "reviewCycleMonths":
      return (
        <TextField
          id={`${id}-value`}
          name="value"
          label="How often"
          hint="Like annually, every two years or 18 months"
          defaultValue={typed ?? (facts[fact] ? cycleInWords(facts[fact].value) : undefined)}
          error={error}
        />
      );
    case "relatedPolicies":
      return (
        <TextArea
          id={`${id}-value`}
          name="value"
          label="Related policies, one on each line"
          rows={Math.max(4, facts.relatedPolicies.length + 1)}
          defaultValue={typed ?? facts.relatedPolicies.map(({ value }) => value).join("\n")}
          error={error}
        />
      );
    case "people": {
      const person = index === null ? undefined : facts.people[index];
      return (
        <>
          <TextField
            id={`${id}-name`}
            name="name"
            label="Name"
            defaultValue={person?.name}
            error={error}
            width="full"
          />
          <TextField
            id={`${id}-roles`}
            name="roles"
            label="Roles"
            hint="Separated by commas, such as Headteacher, DSL"
            defaultValue={person?.roles.join(", ")}
            width="full"
          />
          <TextField
            id={`${id}-email`}
            name="email"
            label="Email"
            optional
            defaultValue={person?.email ?? ""}
            width="full"
          />
        </>
      );
    }
    case "guidance": {
      const cited = index === null ? undefined : facts.guidance[index];
      return (
        <>
          <TextField
            id={`${id}-document`}
            name="document"
            label="Document"
            hint="KCSIE, or another document’s title"
            defaultValue={cited?.document}
            error={error}
            width="full"
          />
          <TextField
            id={`${id}-edition`}
            name="edition"
            label="Edition"
            hint="Like September 2025"
            optional
            defaultValue={cited?.edition ?? ""}
          />
        </>
      );
    }
  }
}
