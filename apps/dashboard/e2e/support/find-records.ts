/** Ids of what pages are about: found on pages, or made by the forms of pages, as the person whose session is used. */
import type { APIRequestContext } from "playwright/test";
import { dashboardOrigin } from "./test.ts";

/** A school that the person signed in may see, by its name, and its newest version's address. */
export async function findSchool(
  request: APIRequestContext,
  name: string,
): Promise<{ schoolId: string; versionId: string }> {
  const overview = await (await request.get(`${dashboardOrigin()}/overview`)).text();
  const schoolId = capture(overview, `href="/schools/([0-9a-f-]{36})"[^>]*>${asHtml(name)}<`);
  const address = `${dashboardOrigin()}/schools/${schoolId}/policies`;
  const policies = await (await request.get(address)).text();
  return { schoolId, versionId: capture(policies, `/policies/([0-9a-f-]{36})"`) };
}

/** The model policy that the trust sent to a school, as its lead finds it. */
export async function findModel(
  request: APIRequestContext,
  schoolId: string,
): Promise<{ modelId: string; modelVersionId: string; pushId: string }> {
  const origin = dashboardOrigin();
  const policies = await (await request.get(`${origin}/schools/${schoolId}/policies`)).text();
  const pushId = capture(policies, `/schools/${schoolId}/models/([0-9a-f-]{36})"`);
  const pushed = await (await request.get(`${origin}/schools/${schoolId}/models/${pushId}`)).text();
  const file = `/models/([0-9a-f-]{36})/versions/([0-9a-f-]{36})/file"`;
  const [, modelId = "", modelVersionId = ""] = new RegExp(file).exec(pushed) ?? [];
  return { modelId, modelVersionId, pushId };
}

/** Somebody on a school's staff list of whom training is asked, by their id. */
export async function findStaffMember(
  request: APIRequestContext,
  schoolId: string,
): Promise<{ staffMemberId: string }> {
  const address = `/schools/${schoolId}/training`;
  const html = await (await request.get(`${dashboardOrigin()}${address}`)).text();
  return { staffMemberId: capture(html, `${address}/([0-9a-f-]{36})/safeguarding"`) };
}

/** What is recorded of a school that a page can be about. */
export interface SchoolRecords {
  caseId: string;
  planId: string;
  actionId: string;
  actionFileId: string;
  reviewId: string;
  reviewFileId: string;
  evidenceId: string;
  fileId: string;
  assessmentId: string;
  assessmentFileId: string;
}

/**
 * The records of a school, made now. Those of the demonstration's school are made once, before all tests: what one test
 * adds, another would see appear.
 */
export async function findRecords(
  request: APIRequestContext,
  schoolId: string,
): Promise<SchoolRecords> {
  const prepared = process.env["SAFEBOARD_E2E_RECORDS"];
  const known =
    prepared === undefined ? {} : (JSON.parse(prepared) as Record<string, SchoolRecords>);
  return (
    known[schoolId] ?? {
      ...(await findIncident(request, schoolId)),
      ...(await findFollowUp(request, schoolId)),
      ...(await findReview(request, schoolId)),
      ...(await findEvidence(request, schoolId)),
      ...(await findAssessment(request, schoolId)),
    }
  );
}

/** An incident of a school: one that is there, or one that is recorded now. */
async function findIncident(
  request: APIRequestContext,
  schoolId: string,
): Promise<{ caseId: string }> {
  const address = `/schools/${schoolId}/incidents`;
  const html = await (await request.get(`${dashboardOrigin()}${address}`)).text();
  const there = new RegExp(`${address}/([0-9a-f-]{36})"`, "u").exec(html)?.[1];
  if (there) return { caseId: there };
  const answer = await request.post(`${dashboardOrigin()}${address}/record`, {
    headers: { Origin: dashboardOrigin() },
    form: {
      when: "today",
      "details.category": "cyberbullying",
      "details.severity": "high",
      intent: "record",
    },
    maxRedirects: 0,
  });
  return { caseId: capture(answer.headers()["location"] ?? "", `${address}/([0-9a-f-]{36})`) };
}

/** A review of a school's filtering and monitoring with a file, recorded now. */
async function findReview(
  request: APIRequestContext,
  schoolId: string,
): Promise<{ reviewId: string; reviewFileId: string }> {
  const address = `/schools/${schoolId}/filtering`;
  const answer = await request.post(`${dashboardOrigin()}${address}/review`, {
    headers: { Origin: dashboardOrigin() },
    form: {
      "review.reviewedOn": "1 September 2026",
      "review.occasion": "academic_year",
      "review.tookPart": "senior_leader",
      "review.results.safe_search_on.result": "not_in_place",
      "review.tests.0.site": "Main building",
      "review.tests.0.device": "school_tablet",
      "review.tests.0.users": "pupils",
      "review.tests.0.matter": "safe_search",
      "review.tests.0.result": "failed",
      lines: "1",
      intent: "record",
    },
    maxRedirects: 0,
  });
  const reviewId = capture(answer.headers()["location"] ?? "", `${address}/([0-9a-f-]{36})`);
  return { reviewId, reviewFileId: await attach(request, `${address}/${reviewId}`) };
}

/** A piece of evidence of a school with a file, recorded now. */
async function findEvidence(
  request: APIRequestContext,
  schoolId: string,
): Promise<{ evidenceId: string; fileId: string }> {
  const headers = { Origin: dashboardOrigin() };
  const address = `/schools/${schoolId}/evidence`;
  const answer = await request.post(`${dashboardOrigin()}${address}/record`, {
    headers,
    form: { kind: "security_reviewed", happenedOn: "1 September 2026", intent: "record" },
    maxRedirects: 0,
  });
  const evidenceId = capture(answer.headers()["location"] ?? "", `${address}/([0-9a-f-]{36})`);
  return { evidenceId, fileId: await attach(request, `${address}/${evidenceId}`) };
}

/** An assessment of something that a school uses, with a file, recorded now. */
async function findAssessment(
  request: APIRequestContext,
  schoolId: string,
): Promise<{ assessmentId: string; assessmentFileId: string }> {
  const headers = { Origin: dashboardOrigin() };
  const address = `/schools/${schoolId}/technologies`;
  const registered = await request.post(`${dashboardOrigin()}${address}`, {
    headers,
    form: { name: "Quiz app", usedFor: "Revision", usedBy: "pupils", intent: "register" },
    maxRedirects: 0,
  });
  const technologyId = capture(registered.headers()["location"] ?? "", "assess=([0-9a-f-]{36})");
  await request.post(`${dashboardOrigin()}${address}`, {
    headers,
    form: {
      technologyId,
      assessedOn: "1 September 2026",
      decision: "approved",
      dataProtection: "done",
      intent: "assess",
    },
  });
  const page = `${address}?assess=${technologyId}`;
  const html = await (await request.get(`${dashboardOrigin()}${page}`)).text();
  const assessmentId = capture(html, "assessment=([0-9a-f-]{36})");
  const assessment = `${address}/assessments/${assessmentId}`;
  return {
    assessmentId,
    assessmentFileId: await attach(request, assessment, `${page}&assessment=${assessmentId}`),
  };
}

/** A file that belongs to what the page is about, attached there now. */
async function attach(
  request: APIRequestContext,
  address: string,
  formsPage = address,
): Promise<string> {
  const file = {
    name: "minutes.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Security was reviewed."),
  };
  const page = await request.post(`${dashboardOrigin()}${formsPage}`, {
    headers: { Origin: dashboardOrigin() },
    multipart: { intent: "attach", file },
  });
  return capture(await page.text(), `${address}/files/([0-9a-f-]{36})`);
}

/** A plan, and an action with a file, of a school, made now. */
async function findFollowUp(
  request: APIRequestContext,
  schoolId: string,
): Promise<{ planId: string; actionId: string; actionFileId: string }> {
  const make = async (kind: "plans" | "actions", form: Record<string, string>) => {
    const address = `/schools/${schoolId}/${kind}`;
    const answer = await request.post(`${dashboardOrigin()}${address}/new`, {
      headers: { Origin: dashboardOrigin() },
      form,
      maxRedirects: 0,
    });
    return capture(answer.headers()["location"] ?? "", `${address}/([0-9a-f-]{36})`);
  };
  const actionId = await make("actions", {
    title: "Test the filter",
    owner: "The network manager",
    dueOn: "1 June 2030",
  });
  return {
    actionId,
    actionFileId: await attach(request, `/schools/${schoolId}/actions/${actionId}`),
    planId: await make("plans", {
      category: "cyberbullying",
      what: "Teach what to do about unkind messages.",
      agreedOn: "10 September 2026",
    }),
  };
}

/** A report that the trust's lead is writing, and one that was published. */
export async function findReports(
  request: APIRequestContext,
): Promise<{ draftId: string; section: string; reportId: string; edition: string }> {
  const page = await (await request.get(`${dashboardOrigin()}/board`)).text();
  return {
    draftId: capture(page, "/board/drafts/([0-9a-f-]{36})"),
    section: "curriculum",
    reportId: capture(page, "/board/reports/([0-9a-f-]{36})/1"),
    edition: "1",
  };
}

/** The same in a trust that has none yet: one is started, another is published. */
export async function makeReports(
  request: APIRequestContext,
): Promise<Awaited<ReturnType<typeof findReports>>> {
  const headers = { Origin: dashboardOrigin() };
  const start = async () => {
    const page = await (await request.get(`${dashboardOrigin()}/board/start`)).text();
    const answer = await request.post(`${dashboardOrigin()}/board/start`, {
      headers,
      form: { period: capture(page, 'value="(term [0-9-]{10})"'), title: "" },
      maxRedirects: 0,
    });
    return capture(answer.headers()["location"] ?? "", "/board/drafts/([0-9a-f-]{36})");
  };
  await request.post(`${dashboardOrigin()}/board/drafts/${await start()}`, {
    headers,
    form: { intent: "publish", withoutReview: "yes" },
  });
  await start();
  return findReports(request);
}

const asHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;");

function capture(html: string, pattern: string): string {
  const found = new RegExp(pattern).exec(html)?.[1];
  if (!found) throw new Error(`Nothing like ${pattern} on the page.`);
  return found;
}
