import { index, layout, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every address of the dashboard. The isolation tests visit each of them as everybody. */
export default [
  index("routes/start.ts"),
  route("health", "routes/health.ts"),

  route("sign-in", "routes/access/sign-in.tsx"),
  route("sign-out", "routes/access/sign-out.ts"),
  route("invitation/:token", "routes/access/invitation.tsx"),
  route("demonstration", "routes/access/demonstration.ts"),
  route("calendar/:token", "routes/calendar.ts"),
  route("read/:token", "routes/access/read.tsx"),
  route("read/:token/file", "routes/access/read-file.ts"),

  layout("routes/signed-in.tsx", [
    route("choose", "routes/access/choose.tsx"),
    route("account", "routes/access/account.tsx"),

    route("overview", "routes/trust/overview.tsx"),
    route("policies", "routes/trust/policies.tsx"),
    route("bulk-upload", "routes/trust/bulk-upload.tsx"),
    route("bulk-upload/:bulkId", "routes/trust/bulk-upload-list.tsx"),
    route("acknowledgements", "routes/trust/acknowledgements.tsx"),
    ...prefix("models", [
      index("routes/trust/models.tsx"),
      route("new", "routes/trust/new-model.tsx"),
      route(":modelId", "routes/trust/model.ts"),
      route(":modelId/upload", "routes/trust/new-model-version.tsx"),
      route(":modelId/versions/:modelVersionId", "routes/trust/model-version.tsx"),
    ]),
    route("expectations", "routes/trust/expectations.tsx"),
    route("expectations/own", "routes/trust/own-expectations.tsx"),
    route("expectations/:setCode/:expectationId", "routes/trust/expectation.tsx"),
    route("guidance", "routes/trust/guidance.tsx"),
    route("training", "routes/trust/training.tsx"),
    route("training/requirements", "routes/trust/training-requirements.tsx"),
    route("training/:requirementCode", "routes/trust/training-requirement.tsx"),
    route("people", "routes/trust/people.tsx"),
    route("people/roles", "routes/trust/roles.tsx"),
    route("requests", "routes/trust/requests.tsx"),
    route("requests/ask", "routes/trust/ask.tsx"),
    route("contradictions", "routes/trust/contradictions.tsx"),
    route("reminders", "routes/trust/reminders.tsx"),
    route("access", "routes/trust/access.tsx"),
    route("hubs", "routes/trust/hubs.tsx"),
    route("moves", "routes/trust/moves.tsx"),
    route("audit", "routes/trust/audit.tsx"),
    route("board", "routes/board/board.tsx"),

    ...prefix("schools/:schoolId", [
      index("routes/school/school.tsx"),
      route("people", "routes/school/people.tsx"),
      route("staff", "routes/school/staff.tsx"),
      ...prefix("training", [
        index("routes/school/training.tsx"),
        route("record", "routes/school/training-record.tsx"),
        route("requirements", "routes/school/training-requirements.tsx"),
        route(":staffMemberId/:requirementCode", "routes/school/training-standing.tsx"),
      ]),
      route("requests", "routes/school/requests.tsx"),
      route("contradictions", "routes/school/contradictions.tsx"),
      route("reminders", "routes/school/reminders.tsx"),
      route("policies", "routes/school/policies.tsx"),
      route("policies/upload", "routes/school/upload.tsx"),
      route("policies/kind/:kind", "routes/school/policy-versions.tsx"),
      route("policies/:versionId", "routes/school/version.tsx"),
      ...prefix("policies/:versionId/acknowledgements", [
        index("routes/school/acknowledgements.tsx"),
        route("links", "routes/school/acknowledgement-links.tsx"),
        route("sheet", "routes/school/acknowledgement-sheet.tsx"),
      ]),
      route("policies/:versionId/expectations", "routes/school/version-expectations.tsx"),
      route("policies/:versionId/promises", "routes/school/version-promises.tsx"),
      route("policies/:versionId/life", "routes/school/version-life.tsx"),
      route("policies/:versionId/compare", "routes/school/comparison.tsx"),
      route("models/:pushId", "routes/school/pushed-model.tsx"),
    ]),

    ...prefix("operator", [
      index("routes/operator/trusts.tsx"),
      route("new-trust", "routes/operator/new-trust.tsx"),
      route("register", "routes/operator/register.tsx"),
    ]),

    route("*", "routes/not-found.tsx"),
  ]),
  // Handed round among staff: outside the frame that leads to everything else.
  route(
    "schools/:schoolId/policies/:versionId/acknowledgements/device",
    "routes/school/acknowledgement-device.tsx",
  ),
  route("bulk-upload/files", "routes/trust/bulk-files.ts"),
  route("models/:modelId/versions/:modelVersionId/file", "routes/trust/model-file.ts"),
  route("schools/:schoolId/policies/upload/file", "routes/school/uploaded-file.ts"),
  route("schools/:schoolId/policies/:versionId/file", "routes/school/policy-file.ts"),
] satisfies RouteConfig;
