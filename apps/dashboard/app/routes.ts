import { index, layout, prefix, route, type RouteConfig } from "@remix-run/route-config";

/** Every address of the dashboard. The isolation tests visit each of them as everybody. */
export default [
  index("routes/start.ts"),
  route("health", "routes/health.ts"),

  route("sign-in", "routes/access/sign-in.tsx"),
  route("sign-out", "routes/access/sign-out.ts"),
  route("invitation/:token", "routes/access/invitation.tsx"),
  route("demonstration", "routes/access/demonstration.ts"),

  layout("routes/signed-in.tsx", [
    route("choose", "routes/access/choose.tsx"),
    route("account", "routes/access/account.tsx"),

    route("overview", "routes/trust/overview.tsx"),
    route("access", "routes/trust/access.tsx"),
    route("hubs", "routes/trust/hubs.tsx"),
    route("moves", "routes/trust/moves.tsx"),
    route("audit", "routes/trust/audit.tsx"),
    route("board", "routes/board/board.tsx"),

    ...prefix("schools/:schoolId", [
      index("routes/school/school.tsx"),
      route("people", "routes/school/people.tsx"),
      route("policies", "routes/school/policies.tsx"),
      route("policies/upload", "routes/school/upload.tsx"),
      route("policies/:versionId", "routes/school/version.tsx"),
    ]),

    ...prefix("operator", [
      index("routes/operator/trusts.tsx"),
      route("new-trust", "routes/operator/new-trust.tsx"),
      route("register", "routes/operator/register.tsx"),
    ]),

    route("*", "routes/not-found.tsx"),
  ]),
  route("schools/:schoolId/policies/upload/file", "routes/school/uploaded-file.ts"),
  route("schools/:schoolId/policies/:versionId/file", "routes/school/policy-file.ts"),
] satisfies RouteConfig;
