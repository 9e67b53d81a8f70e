import type { LoaderFunctionArgs } from "@remix-run/node";
import { ACTION_STATES } from "@safeboard/compliance/actions";
import { FORCE_WORDS } from "@safeboard/compliance/expectations";
import { CHECK_RESULTS } from "@safeboard/compliance/practice";
import { PROFILE_SECTIONS } from "@safeboard/compliance/school-profile";
import { statusWords } from "@safeboard/ui/status";
import { figureInWords, rateInWords } from "../../incidents/board-figure-words.ts";
import {
  adoptionInWords,
  hiddenBecause,
  holdersInWords,
  incidentPeriods,
  ownerInWords,
  policyStatus,
  publicationInWords,
  TRAINED_WORDS,
  versionInWords,
} from "../../profile/profile-words.ts";
import { routeId } from "../../request/route-id.ts";
import { oneOfTables, tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Each section of a school's profile as a table: the same figures as the page, and no others. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const profile = await caller.school.profile({ schoolId: routeId(args.params["schoolId"]) });
    const { school, asAt, incidents } = profile;
    const about = (title: string) => ({
      title: `${school.name}, ${title}`,
      source: "Safeboard, from what is recorded of the school",
      asAt,
      filters: [],
    });
    return oneOfTables(args.request, {
      needs: () =>
        tableAnswer(args.request, {
          ...about("what is not in place"),
          columns: [
            { heading: "What", cell: ({ title }) => title },
            { heading: "Status", cell: ({ status }) => statusWords[status] },
            { heading: "How it stands", cell: ({ value }) => value },
            { heading: "More", cell: ({ detail }) => detail },
            { heading: "Since", kind: "day", cell: ({ since }) => since },
            { heading: "Due", kind: "day", cell: ({ due }) => due },
            {
              heading: "Actions",
              cell: ({ actions }) => actions.map(({ title }) => title).join("; "),
            },
            { heading: "Next", cell: ({ next }) => next },
          ],
          rows: profile.needs,
        }),
      people: () =>
        tableAnswer(args.request, {
          ...about(PROFILE_SECTIONS.title("people")),
          columns: [
            { heading: "Role", cell: ({ title }) => title },
            {
              heading: "Held by",
              cell: (role) => holdersInWords(role) || (role.value ?? "Nobody is recorded"),
            },
            { heading: "Training for the role", cell: ({ trained }) => TRAINED_WORDS[trained] },
          ],
          rows: profile.roles,
        }),
      policies: () =>
        tableAnswer(args.request, {
          ...about(PROFILE_SECTIONS.title("policies")),
          columns: [
            { heading: "Policy", cell: ({ type }) => type.name },
            { heading: "Version", cell: versionInWords },
            { heading: "Approved", cell: adoptionInWords },
            { heading: "Next review", cell: (policy) => policyStatus(policy).words },
            { heading: "Review due", kind: "day", cell: ({ standing }) => standing.dueOn },
            { heading: "Published", cell: publicationInWords },
            {
              heading: "Staff who confirmed",

              cell: ({ acknowledged }) => acknowledged?.confirmed ?? null,
            },
            {
              heading: "Staff asked",

              cell: ({ acknowledged }) => acknowledged?.required ?? null,
            },
          ],
          rows: profile.policies.held,
        }),
      expectations: () =>
        tableAnswer(args.request, {
          ...about(PROFILE_SECTIONS.title("expectations")),
          columns: [
            { heading: "Expected", cell: ({ force }) => FORCE_WORDS[force].name },
            { heading: "Applies", cell: ({ applicable }) => applicable },
            { heading: "Met", cell: ({ met }) => met },
            {
              heading: "Met in another policy",

              cell: ({ metElsewhere }) => metElsewhere,
            },
            { heading: "Partly", cell: ({ partly }) => partly },
            { heading: "Not found", cell: ({ notFound }) => notFound },
          ],
          rows: profile.expectations?.byForce ?? [],
        }),
      training: () =>
        tableAnswer(args.request, {
          ...about(PROFILE_SECTIONS.title("training")),
          columns: [
            { heading: "Training", cell: ({ title }) => title },
            { heading: "Status", cell: ({ status }) => statusWords[status] },
            { heading: "People", cell: ({ people }) => people },
            { heading: "In date", cell: ({ inDate }) => inDate },
            { heading: "Per cent", cell: ({ percent }) => percent },
            { heading: "Run out", cell: ({ expired }) => expired },
            { heading: "Never done", cell: ({ neverDone }) => neverDone },
            { heading: "Still in time", cell: ({ inTime }) => inTime },
          ],
          rows: profile.training.requirements,
        }),
      filtering: () =>
        tableAnswer(args.request, {
          ...about(PROFILE_SECTIONS.title("filtering")),
          columns: [
            { heading: "Standard", cell: ({ title }) => title },
            { heading: "Found", cell: ({ result }) => CHECK_RESULTS.title(result) },
            { heading: "Checks in place", cell: ({ inPlace }) => inPlace },
            { heading: "Checks", cell: ({ checks }) => checks },
            {
              heading: "Reviewed on",
              kind: "day",
              cell: () => profile.filtering?.reviewedOn ?? null,
            },
          ],
          rows: profile.filtering?.standards ?? [],
        }),
      promises: () =>
        tableAnswer(args.request, {
          ...about(PROFILE_SECTIONS.title("promises")),
          columns: [
            { heading: "What shows it", cell: ({ title }) => title },
            { heading: "Status", cell: ({ status }) => statusWords[status] },
            { heading: "Promises", cell: ({ promised }) => promised },
            { heading: "Shown", cell: ({ current }) => current },
            { heading: "Runs out soon", cell: ({ runsOutSoon }) => runsOutSoon },
            { heading: "Run out", cell: ({ expired }) => expired },
            { heading: "Never shown", cell: ({ none }) => none },
          ],
          rows: profile.promises.kinds,
        }),
      incidents: () =>
        tableAnswer(args.request, {
          ...about("incidents"),
          source: `Safeboard, from what the school reported. ${hiddenBecause(incidents.limit)}`,
          columns: [
            { heading: "Term, academic year or area of risk", cell: ({ title }) => title },
            { heading: "Incidents", cell: figureInWords },
            { heading: "Per 1,000 pupils a term", cell: rateInWords },
            {
              heading: "Months reported",

              cell: (row) => ("monthsReported" in row ? row.monthsReported : null),
            },
            {
              heading: "Months expected",

              cell: (row) => ("monthsExpected" in row ? row.monthsExpected : null),
            },
          ],
          rows: [
            ...incidentPeriods(incidents),
            ...incidents.years.flatMap(({ whole }) =>
              (whole?.areas ?? []).map((area) => ({
                ...area,
                title: `${whole?.title ?? ""}: ${area.title}`,
              })),
            ),
          ],
        }),
      actions: () =>
        tableAnswer(args.request, {
          ...about(PROFILE_SECTIONS.title("actions")),
          columns: [
            { heading: "Action", cell: ({ title }) => title },
            { heading: "State", cell: ({ state }) => ACTION_STATES.title(state) },
            { heading: "Whose it is", cell: ({ owner }) => owner && ownerInWords(owner) },
            { heading: "Raised on", kind: "day", cell: ({ raisedOn }) => raisedOn },
            { heading: "Due", kind: "day", cell: ({ dueOn }) => dueOn },
            { heading: "Closed on", kind: "day", cell: ({ closedOn }) => closedOn },
          ],
          rows: [
            ...profile.actions.open.map((action) => ({ ...action, closedOn: null })),
            ...profile.actions.closed.map((action) => ({
              ...action,
              state: "closed" as const,
              owner: null,
              dueOn: null,
            })),
          ],
        }),
    });
  });
