import { Form, useNavigation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { FileField } from "@safeboard/ui/file-field";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** Chooses a newer download. What it changes is shown before anything is. */
export function UploadRegister({ refused }: { refused: RefusedForm | undefined }) {
  const fields = fieldsOf("upload", refused);
  const { defaultValue: _none, ...file } = fields.one("file");
  const busy = useNavigation().state === "submitting";
  return (
    <>
      <p>
        On{" "}
        <a href="https://get-information-schools.service.gov.uk/Downloads">
          Get Information About Schools, Downloads
        </a>
        , choose the links of academy trusts or the establishment fields, and take the CSV file out
        of the zip.
      </p>
      <Form
        method="post"
        action="/operator/register"
        encType="multipart/form-data"
        className="stacked-form"
        noValidate
      >
        <FileField
          {...file}
          label="The download"
          hint="A CSV file of group links or of establishments, as the DfE gives it, up to 200 MB."
          accept=".csv,.gz"
        />
        <DateField
          {...fields.one("asAt")}
          label="The day it describes"
          hint="Only if the file’s name doesn’t say it, as edubasealldata20260901.csv does."
          optional
        />
        <Button disabled={busy}>{busy ? "Comparing …" : "Show what would change"}</Button>
      </Form>
    </>
  );
}
