import type { Breadcrumb } from "@safeboard/ui/breadcrumbs";

/** Where a page about one type of a school's policies lies. */
export function policyTrail(
  school: { id: string; name: string },
  policy?: { kind: string; kindName: string },
): Breadcrumb[] {
  const policies = `/schools/${school.id}/policies`;
  return [
    { href: `/schools/${school.id}`, label: school.name },
    { href: policies, label: "Policies" },
    ...(policy ? [{ href: `${policies}/kind/${policy.kind}`, label: policy.kindName }] : []),
  ];
}
