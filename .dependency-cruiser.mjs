// Which package may import which: a package exists to forbid a dependency. Everything that is not
// listed here is forbidden.
const mayImport = {
  compliance: [],
  ui: [],
  "confined-process": [],
  "policy-reader": ["compliance", "confined-process"],
  "table-files": ["confined-process"],
  database: ["compliance"],
  identity: ["database", "compliance"],
  "board-report": ["compliance", "ui"],
  domain: ["compliance", "database", "policy-reader", "table-files"],
};

const tests = String.raw`\.(test|fixture)\.tsx?$|/vitest\.[^/]+\.ts$|/testing/|/e2e/`;
const frameworkEntries = String.raw`^apps/dashboard/app/(routes/|routes\.ts$|entry\.|root\.)`;
const packageFiles = (names) => `^packages/(${names.join("|")})/`;

const packageRules = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-may-import`,
  comment: `${name} may import ${allowed.join(", ") || "no other package"}.`,
  severity: "error",
  from: { path: packageFiles([name]) },
  to: {
    path: "^(packages|apps|infra)/",
    pathNot: packageFiles([name, ...allowed, ...(name === "domain" ? ["identity"] : [])]),
  },
}));

export default {
  forbidden: [
    ...packageRules,
    {
      name: "every-package-is-listed",
      comment: "A new package says above what it may import.",
      severity: "error",
      from: { path: "^packages/", pathNot: packageFiles(Object.keys(mayImport)) },
      to: {},
    },
    {
      name: "domain-knows-identity-by-type",
      comment: "domain may only `import type` from identity; the real thing is handed to it.",
      severity: "error",
      from: { path: packageFiles(["domain"]), pathNot: tests },
      to: { path: packageFiles(["identity"]), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-are-thin",
      comment: "Routes and components call the domain; only app/server/ puts the parts together.",
      severity: "error",
      from: { path: "^apps/dashboard/", pathNot: `^apps/dashboard/app/(server|request)/|${tests}` },
      to: { path: "^packages/", pathNot: packageFiles(["domain", "ui", "compliance"]) },
    },
    {
      name: "nobody-calls-the-server-folder",
      comment: "app/server/ puts the parts together and is started; pages know its types at most.",
      severity: "error",
      from: { path: "^apps/dashboard/app/", pathNot: `^apps/dashboard/app/server/|${tests}` },
      to: { path: "^apps/dashboard/app/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "requests-know-parts-by-type",
      comment:
        "What reads a request is handed the parts, so it imports only their types; what answers with a table writes it.",
      severity: "error",
      from: { path: "^apps/dashboard/app/request/", pathNot: tests },
      to: {
        path: "^packages/",
        pathNot: packageFiles(["domain", "ui", "compliance", "table-files"]),
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "applications-stand-alone",
      comment: "No application imports another, or what installs and measures it.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^(apps|infra)/", pathNot: "^apps/$1/" },
    },
    {
      name: "packages-by-name",
      comment: "Another package is imported by its name and a named entry, not by a path into it.",
      severity: "error",
      from: { path: "^((?:packages|apps)/[^/]+)/" },
      to: { path: "^(packages|apps)/", pathNot: "^$1/", dependencyTypes: ["local"] },
    },
    {
      name: "compliance-imports-zod-only",
      comment: "The rules are pure: no library but zod, and nothing of Node.",
      severity: "error",
      from: { path: packageFiles(["compliance"]), pathNot: tests },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "core"],
        pathNot: ["node_modules/zod/", packageFiles(["compliance"])],
      },
    },
    {
      name: "launcher-needs-nothing",
      comment: "The launcher runs before anything is installed.",
      severity: "error",
      from: { path: "^infra/launch/", pathNot: tests },
      to: { dependencyTypesNot: ["core", "local"] },
    },
    {
      name: "no-circle",
      comment: "Types may refer to each other; what runs may not.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphan",
      comment: "A file that nothing imports, and that imports nothing, is dead.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          tests,
          String.raw`\.d\.ts$`,
          String.raw`\.config\.ts$`,
          "^infra/launch/",
          frameworkEntries,
        ],
      },
      to: {},
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "declared",
      comment: "A library is used only where the package.json beside it says so.",
      severity: "error",
      from: { path: "^(packages|apps)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "tests-only-in-tests",
      comment: "What is installed for development is not imported by what is shipped.",
      severity: "error",
      from: { path: "^(packages|apps)/[^/]+/(src|app|server)/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm", "npm-peer"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^[^/]+/[^/]+/(build|results|screenshots)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
