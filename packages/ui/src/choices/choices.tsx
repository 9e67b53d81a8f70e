import type { ReactNode } from "react";
import type { FieldWording } from "../field/field.tsx";
import { Fieldset } from "../fieldset/fieldset.tsx";

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export interface ChoicesProps extends Pick<FieldWording, "hint" | "error"> {
  name: string;
  /** Where an error summary's link leads (the first choice); the name when it is not given. */
  id?: string | undefined;
  legend: ReactNode;
  choices: readonly Choice[];
}

/** What radio buttons and checkboxes have in common. Pages use those. */
export function Choices({
  type,
  name,
  id = name,
  legend,
  choices,
  chosen,
  hint,
  error,
}: ChoicesProps & { type: "radio" | "checkbox"; chosen: readonly string[] }) {
  return (
    <Fieldset id={id} legend={legend} hint={hint} error={error}>
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? id : `${id}-${choice.value}`;
        return (
          <div className="choice" key={choice.value}>
            <input
              type={type}
              id={choiceId}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-describedby={choice.hint ? `${choiceId}-choice-hint` : undefined}
            />
            <label htmlFor={choiceId}>{choice.label}</label>
            {choice.hint && (
              <div className="field-hint" id={`${choiceId}-choice-hint`}>
                {choice.hint}
              </div>
            )}
          </div>
        );
      })}
    </Fieldset>
  );
}
