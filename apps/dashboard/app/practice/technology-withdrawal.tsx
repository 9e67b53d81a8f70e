import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { TextField } from "@safeboard/ui/text-field";
import { dayOfMoment } from "../components/moment-in-words.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** Takes an entry off the register that was never right. */
export function WithdrawForm({
  technology: { id, name },
  refused,
}: {
  technology: { id: string; name: string };
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("withdraw", refused);
  return (
    <section aria-labelledby="withdraw" className="page-section">
      <h2 id="withdraw">Take {name} off the register</h2>
      <p>
        For what was entered by mistake. What was used and given up stays, with the last day of its
        use. The entry stays readable below, with your name and the reason.
      </p>
      <Form method="post" className="stacked-form" noValidate>
        <input type="hidden" name="technologyId" value={id} />
        <TextField
          {...fields.one("reason")}
          label="Why does it not belong here?"
          hint="Such as: entered twice"
          autoComplete="off"
        />
        <Button kind="danger" name="intent" value="withdraw">
          Take it off the register
        </Button>
      </Form>
    </section>
  );
}

/** What was taken off a register: by whom, when and why. */
export function TakenOffRegister({
  takenBack,
}: {
  takenBack: readonly {
    id: string;
    name: string;
    at: Date;
    by: string;
    because: string | null;
  }[];
}) {
  if (takenBack.length === 0) return null;
  return (
    <section aria-labelledby="taken-back" className="page-section">
      <h2 id="taken-back">Taken off the register</h2>
      <ul className="promised-list">
        {takenBack.map(({ id, name, at, by, because }) => (
          <li key={id} className="promised">
            <p>{name}</p>
            <div className="promised-standing">
              {because && <p>{because}</p>}
              <p className="promised-by">
                {by}, {dayOfMoment(at)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
