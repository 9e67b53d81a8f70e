import type { APIResponse, BrowserContext } from "playwright/test";
import { findBulkUpload } from "./support/bulk-uploads.ts";
import { people } from "./support/demonstration.ts";
import { findImport } from "./support/imports.ts";
import { formsOn, send, type SentForm } from "./support/forms.ts";
import { docxPolicy, modelPolicy, pdfPolicy } from "./support/policy-files.ts";
import { fillIn, sitemap } from "./support/sitemap.ts";
import {
  acceptInvitation,
  addTeacher,
  inviteToSchool,
  newTrustWithAdmin,
  publishModel,
  sendModel,
  uploadPolicy,
} from "./support/steps.ts";
import { dashboardOrigin, expect, signInAs, test } from "./support/test.ts";
import {
  findModel,
  findRecords,
  findSchool,
  findStaffMember,
  makeReports,
} from "./support/find-records.ts";
import { nextPageIsShown, open } from "./support/ways-to-a-page.ts";

// One trust with all that a trust can hold, attacked first and used by its own people afterwards.
test.describe.configure({ mode: "serial" });

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

interface Stage {
  lead: BrowserContext;
  admin: BrowserContext;
  /** The school's own and its version's ids. */
  ids: Readonly<Record<string, string>>;
  /** Everybody who has no business at the school. */
  others: Readonly<Record<string, BrowserContext>>;
  /** Every form that the trust's people are offered and that names something of theirs. */
  forms: readonly { owner: BrowserContext; form: SentForm }[];
}

let stage: Stage;

const SIBLING = "an admin of a sibling school";

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const { lead, admin, school } = await newTrustWithAdmin(browser, {
    uid: "2112",
    javaScriptEnabled: true,
  });
  const [leadPage, adminPage] = [lead.pages()[0], admin.pages()[0]];
  if (!leadPage || !adminPage) throw new Error("Both are at their pages by now.");

  await uploadPolicy(adminPage, pdfPolicy(school));
  await adminPage.getByRole("button", { name: "Confirm", exact: true }).click();
  await nextPageIsShown(adminPage);
  await uploadPolicy(adminPage, docxPolicy(school));
  await publishModel(leadPage, modelPolicy());
  await sendModel(leadPage, school);
  const found = await findSchool(lead.request, school);
  await addTeacher(adminPage, found.schoolId);
  const ids = {
    ...found,
    ...(await findModel(lead.request, found.schoolId)),
    ...(await findStaffMember(lead.request, found.schoolId)),
    ...(await findRecords(admin.request, found.schoolId)),
    ...(await findBulkUpload(lead.request, [school, "Nowhere School"])),
    runId: await findImport(admin.request, found.schoolId),
    trustRunId: await findImport(lead.request, null),
    ...(await makeReports(lead.request)),
  };

  await leadPage.goto("/overview");
  const sibling = await browser.newContext({ baseURL: dashboardOrigin() });
  const invitation = await inviteToSchool(leadPage, {
    school: await leadPage
      .goto("/overview")
      .then(() => leadPage.locator("tbody th a").nth(1).innerText()),
    name: "Miss T Sibling",
    email: "sibling@t2112.example",
  });
  await acceptInvitation(await sibling.newPage(), invitation, "Miss T Sibling");
  // An invitation that stays open, a hub and a school on its way out.
  await inviteToSchool(leadPage, {
    school,
    name: "Mr O Pending",
    email: "pending@t2112.example",
  });
  await open(leadPage, "/hubs");
  await leadPage.getByLabel("Name of the new hub").fill("North");
  await leadPage.getByRole("button", { name: /hub/i }).first().click();
  await expect(leadPage.locator("main")).toContainText("North");

  const others: Record<string, BrowserContext> = { [SIBLING]: sibling };
  for (const [what, email] of [
    ["a lead of another trust", people.lead],
    ["an admin of another trust", people.schoolAdmin],
    ["a trustee of another trust", people.trustee],
    ["the platform operator", people.operator],
  ] as const) {
    const context = await browser.newContext({ baseURL: dashboardOrigin() });
    await signInAs(context, email);
    others[what] = context;
  }

  // The admin's come first: one of the lead's ends the admin's access.
  const forms = [
    ...(await formsOf(
      admin,
      schoolAddresses()
        .filter(({ isPage }) => isPage)
        .map(({ pattern }) => fillIn(pattern, ids)),
    )),
    ...(await formsOf(lead, [
      `/schools/${ids.schoolId}`,
      `/bulk-upload/${ids.bulkId}`,
      `/imports/${ids.trustRunId}`,
      `/board/drafts/${ids.draftId}`,
      `/board/drafts/${ids.draftId}/${ids.section}`,
      `/board/reports/${ids.reportId}/${ids.edition}`,
      "/hubs",
      "/moves",
      "/access",
      `/access?end=${await firstMember(lead)}`,
    ])),
  ];
  stage = { lead, admin, ids, others, forms };
});

test.afterAll(async () => {
  await Promise.all(
    [stage.lead, stage.admin, ...Object.values(stage.others)].map((one) => one.close()),
  );
});

test("every form that is offered anywhere in the trust has been collected", () => {
  const actions = new Set(stage.forms.map(({ form }) => form.fields["intent"] ?? form.action));
  expect(actions.size).toBeGreaterThanOrEqual(8);
});

for (const { pattern, file } of schoolAddresses()) {
  test(`${pattern} tells nobody else whether it exists`, async () => {
    for (const [what, { request }] of Object.entries(stage.others)) {
      const real = fillIn(pattern, stage.ids);
      for (const address of variants(real, file)) {
        const answer = await request.get(address, { maxRedirects: 0 });
        const elsewhere = await request.get(madeUp(address), { maxRedirects: 0 });
        expect.soft(await said(answer), `${what} at ${pattern}`).toBe(await said(elsewhere));
        expect.soft(answer.status(), `${what} at ${address}`).toBe(404);
      }
    }
  });
}

test("the trust's own addresses tell nobody else whether they exist", async () => {
  for (const { pattern, file } of trustAddresses()) {
    for (const [what, { request }] of Object.entries(stage.others)) {
      if (isSharedWithSchools(pattern) && what === SIBLING) continue;
      for (const address of variants(fillIn(pattern, stage.ids), file)) {
        const answer = await request.get(address, { maxRedirects: 0 });
        const elsewhere = await request.get(madeUp(address), { maxRedirects: 0 });
        expect.soft(await said(answer), `${what} at ${pattern}`).toBe(await said(elsewhere));
        expect.soft([403, 404], `${what} at ${address}`).toContain(answer.status());
      }
    }
    const own = await stage.lead.request.get(fillIn(pattern, stage.ids), { maxRedirects: 0 });
    expect.soft([200, 302], pattern).toContain(own.status());
  }
});

test("no form of the trust can be sent by anybody else", async () => {
  for (const { form } of stage.forms) {
    for (const [what, { request }] of Object.entries(stage.others)) {
      const answer = await send(request, form, pdfPolicy("Elsewhere School"));
      const elsewhere = await send(request, madeUpForm(form), pdfPolicy("Elsewhere School"));
      const name = `${what} sends ${form.action} ${JSON.stringify(form.fields)}`;
      expect.soft(answer.status(), name).toBeGreaterThanOrEqual(400);
      expect.soft(await said(answer), name).toBe(await said(elsewhere));
    }
  }
});

test("a visitor who isn't signed in is asked to sign in, everywhere alike", async ({ request }) => {
  for (const { pattern } of schoolAddresses()) {
    const answer = await request.get(fillIn(pattern, stage.ids), { maxRedirects: 0 });
    if (pattern.endsWith("/upload/file")) continue;
    expect.soft(answer.headers()["location"], pattern).toMatch(/^\/sign-in\?next=/);
  }
});

test("the school's own admin succeeds on each address, after all that", async () => {
  for (const { pattern } of schoolAddresses()) {
    // Only takes uploads: the upload page sends them in the background.
    if (pattern.endsWith("/upload/file")) continue;
    const answer = await stage.admin.request.get(fillIn(pattern, stage.ids), { maxRedirects: 0 });
    expect.soft(answer.status(), pattern).toBe(200);
  }
});

test("the trust's own people succeed with each form, after all that", async () => {
  for (const { owner, form } of stage.forms) {
    const answer = await send(owner.request, form, pdfPolicy("Own School"));
    const name = `${form.action} ${JSON.stringify(form.fields)}: ${(await answer.text()).slice(0, 300)}`;
    // A form sent empty, or after another has done the deed, is refused in words; it is never "not found".
    expect.soft([200, 202, 302, 400, 409, 422], name).toContain(answer.status());
  }
});

function schoolAddresses() {
  return sitemap.filter(({ pattern }) => pattern.includes(":schoolId"));
}

/** Those that name something of the trust's, by an id that is known here. */
function trustAddresses() {
  return sitemap.filter(({ pattern }) => {
    const names = [...pattern.matchAll(/:(\w+)/gu)].map(([, name = ""]) => name);
    return (
      names.length > 0 &&
      !names.includes("schoolId") &&
      names.every((name) => stage.ids[name] !== undefined)
    );
  });
}

/** Model policies are for every school of the trust to read; what a school made of one is not. */
const isSharedWithSchools = (pattern: string) => pattern.startsWith("/models/");

/** A page, its data for the browser's navigation, and that data without what frames the page. */
function variants(address: string, file: string): string[] {
  const data = `${address}.data`;
  return [address, data, `${data}?_routes=${file.replace(/\.tsx?$/, "")}`];
}

/** The same address with ids that nothing has. */
const madeUp = (text: string) =>
  text.replaceAll(uuid, (id) => id.replaceAll(/[0-9a-f]/g, (digit) => swapped[digit] ?? digit));

/** Any mapping of digits onto others serves; the version digit stays, so that the id looks right. */
const swapped: Readonly<Record<string, string>> = { 0: "f", 2: "e", 3: "d", 5: "c", 6: "1" };

const madeUpForm = ({ action, fields, fileField }: SentForm): SentForm => ({
  action: madeUp(action),
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, madeUp(value)])),
  fileField,
});

/** An answer without what differs from one answer to the next: nonces, and the ids asked for. */
async function said(answer: APIResponse): Promise<string> {
  const body = (await answer.text())
    .replaceAll(/nonce(=|\\?":\\?)["\\]*[\w-]{22}/g, "nonce")
    .replaceAll(uuid, "an id");
  return `${answer.status()} ${answer.headers()["location"]?.replaceAll(uuid, "an id") ?? ""} ${body}`;
}

/** The forms that name something of the trust's, each once. */
async function formsOf(owner: BrowserContext, addresses: readonly string[]) {
  const page = await owner.newPage();
  const found = new Map<string, { owner: BrowserContext; form: SentForm }>();
  for (const address of addresses) {
    await page.goto(address);
    for (const form of await formsOn(page)) {
      const words = JSON.stringify(form);
      if (words.search(uuid) >= 0) found.set(words, { owner, form });
    }
  }
  await page.close();
  // What takes something back comes last: afterwards there is nothing left of which a form could ask more.
  const takesBack = ({ form }: { form: SentForm }) => Number(form.fields["intent"] === "withdraw");
  return [...found.values()].toSorted((one, other) => takesBack(one) - takesBack(other));
}

/** The membership that the lead could end. */
async function firstMember(lead: BrowserContext): Promise<string> {
  const html = await (await lead.request.get("/access")).text();
  const id = /\?end=([0-9a-f-]{36})/.exec(html)?.[1];
  if (!id) throw new Error("The lead is offered nobody's access to end.");
  return id;
}
