import type { APIRequestContext, APIResponse, Page } from "playwright/test";
import { dashboardOrigin } from "./test.ts";
import type { PolicyFile } from "./policy-files.ts";

/** What pressing one button of a page would send. */
export interface SentForm {
  action: string;
  fields: Readonly<Record<string, string>>;
  /** The name of the field for a file, where the form has one. */
  fileField: string | null;
}

/** Every form of the page that changes something, once for each of its buttons, filled in as it stands. */
export const formsOn = (page: Page): Promise<SentForm[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>("form[method=post]")].flatMap((form) => {
      const buttons = [...form.querySelectorAll<HTMLButtonElement>("button:not([type=button])")];
      return buttons.map((button) => {
        const fields = Object.fromEntries(
          [...new FormData(form, button)].filter(
            (entry): entry is [string, string] => typeof entry[1] === "string",
          ),
        );
        const file = form.querySelector<HTMLInputElement>("input[type=file]");
        return {
          action: new URL(form.action).pathname + new URL(form.action).search,
          fields,
          fileField: file?.name ?? null,
        };
      });
    }),
  );

/** Sends a form as a browser would, from the dashboard's own pages. */
export function send(
  request: APIRequestContext,
  { action, fields, fileField }: SentForm,
  file: PolicyFile,
): Promise<APIResponse> {
  const body = fileField
    ? { multipart: { ...fields, [fileField]: file } }
    : { form: { ...fields } };
  return request.post(action, { ...body, headers: { Origin: dashboardOrigin() }, maxRedirects: 0 });
}
