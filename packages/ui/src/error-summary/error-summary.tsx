import { Anchor } from "../anchor/anchor.tsx";
import { useFocusOnArrival } from "../enhancements/use-focus-on-arrival.ts";

export interface FormError {
  /** The id of the control that the message is about; the whole form's when it is not given. */
  fieldId?: string | undefined;
  message: string;
}

/**
 * What is wrong with a form, above it: takes focus, and leads to each field. Shows nothing without
 * errors. Put the same message on the field, and "Error: " before the page's title.
 */
export function ErrorSummary({
  errors,
  title = "There is a problem",
}: {
  errors: readonly FormError[];
  title?: string | undefined;
}) {
  if (errors.length === 0) return null;
  return <FocusedSummary errors={errors} title={title} />;
}

function FocusedSummary({ errors, title }: { errors: readonly FormError[]; title: string }) {
  const summary = useFocusOnArrival<HTMLDivElement>(errors);
  return (
    // For a page without scripts, where the browser carries it out. The summary is what a person
    // must meet first after a form came back: https://design-system.service.gov.uk/components/error-summary/
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className="error-summary" tabIndex={-1} ref={summary} autoFocus>
      <div role="alert">
        <h2>{title}</h2>
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={`${fieldId ?? ""} ${message}`}>
              {fieldId === undefined ? message : <Anchor href={`#${fieldId}`}>{message}</Anchor>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
