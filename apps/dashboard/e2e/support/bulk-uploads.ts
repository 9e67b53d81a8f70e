import { type APIRequestContext, expect } from "playwright/test";
import { pdfPolicy } from "./policy-files.ts";
import { dashboardOrigin } from "./test.ts";

/** A list of the lead's that waits to be confirmed: one that is there, or a new one of two files. */
export async function findBulkUpload(
  lead: APIRequestContext,
  schools: readonly string[] = ["Ashdown Vale Primary School", "Nowhere School"],
): Promise<{ bulkId: string }> {
  const page = await (await lead.get(`${dashboardOrigin()}/bulk-upload`)).text();
  const there =
    /\/bulk-upload\/([0-9a-f-]{36})"[^>]*>[^<]*(?:<!-- -->[^<]*)*<\/a><\/th><td[^>]*>Waits/u.exec(
      page,
    )?.[1];
  const bulkId = there ?? (await sendList(lead, schools));
  await expect(async () => {
    const list = await lead.get(`${dashboardOrigin()}/bulk-upload/${bulkId}`);
    expect(await list.text()).toContain("Every file is read");
  }).toPass({ timeout: 60_000 });
  return { bulkId };
}

async function sendList(lead: APIRequestContext, schools: readonly string[]): Promise<string> {
  const form = new FormData();
  form.set("kind", "online_safety");
  for (const school of schools) {
    const { name, mimeType, buffer } = pdfPolicy(school, `${school}.pdf`);
    form.append("files", new File([new Uint8Array(buffer)], name, { type: mimeType }));
  }
  const answer = await lead.post(`${dashboardOrigin()}/bulk-upload/files`, {
    headers: { Origin: dashboardOrigin() },
    multipart: form,
  });
  const { goTo = "" }: { goTo?: string } = await answer.json();
  return goTo.split("/").at(-1) ?? "";
}
