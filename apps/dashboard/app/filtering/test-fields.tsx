import {
  type FilteringReview,
  TEST_RESULTS,
  TESTED_DEVICES,
  TESTED_MATTERS,
  TESTED_USERS,
} from "@safeboard/compliance/practice";
import { Button } from "@safeboard/ui/button";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import type { fieldsOf } from "../request/refused-form.ts";
import { inTest, TEST_LINES, type TestField } from "./read-review.ts";

const CHOICES = [
  { name: "device", label: "On what", list: TESTED_DEVICES },
  { name: "users", label: "As whom", list: TESTED_USERS },
  { name: "matter", label: "What", list: TESTED_MATTERS },
  { name: "result", label: "How it went", list: TEST_RESULTS },
] as const;

/** What was tested where: a sample of sites, devices and user groups. Lines in which nothing is said are left out. */
export function TestFields({
  tests,
  lines,
  fields,
}: {
  /** Of the review that the form begins with. */
  tests: FilteringReview["tests"];
  lines: number;
  fields: ReturnType<typeof fieldsOf>;
}) {
  return (
    <section aria-labelledby="tests" className="page-section">
      <h2 id="tests">What was tested where</h2>
      <p>
        A sample of sites, devices and user groups. Use test accounts, never a pupil&rsquo;s. Lines
        that stay empty are left out.
      </p>
      <input type="hidden" name="lines" value={lines} />
      <ol className="review-tests">
        {Array.from({ length: lines }, (_, line) => {
          const one = (name: TestField) => fields.one(inTest(line, name), tests[line]?.[name]);
          return (
            <li key={line}>
              <fieldset className="review-test">
                <legend className="field-label">Test {line + 1}</legend>
                <TextField {...one("site")} label="Site" maxLength={120} autoComplete="off" />
                {CHOICES.map(({ name, label, list }) => (
                  <SelectField
                    key={name}
                    {...one(name)}
                    label={label}
                    prompt="Choose"
                    options={list.codes.map((code: string) => ({
                      value: code,
                      label: list.title(code),
                    }))}
                  />
                ))}
                <TextField
                  {...one("note")}
                  label="A word on it"
                  optional
                  maxLength={500}
                  autoComplete="off"
                />
              </fieldset>
            </li>
          );
        })}
      </ol>
      {lines < TEST_LINES.most && (
        <Button kind="quiet" name="intent" value="more-lines">
          Add lines for {TEST_LINES.more} more tests
        </Button>
      )}
    </section>
  );
}
