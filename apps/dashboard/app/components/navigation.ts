import { rolePermits } from "@safeboard/domain/permissions";
import type { CurrentMember } from "../domain-answers.ts";

export interface NavigationEntry {
  href: string;
  label: string;
  /** Further addresses of the same section, which lie beside its own. */
  also?: readonly string[];
}

/** The main navigation of a person: the pages that their job is done on, and no others. */
export function navigationFor(
  member: Pick<CurrentMember, "scope" | "role" | "schools"> | null,
  isOperator: boolean,
): NavigationEntry[] {
  if (!member) {
    return isOperator
      ? [
          { href: "/operator", label: "Trusts" },
          { href: "/operator/register", label: "DfE register" },
        ]
      : [];
  }
  switch (member.scope) {
    case "trust":
      return [
        { href: "/overview", label: "Overview" },
        {
          href: "/policies",
          label: "Policies",
          also: ["/models", "/bulk-upload", "/acknowledgements"],
        },
        { href: "/expectations", label: "Expectations", also: ["/guidance"] },
        { href: "/promises", label: "Practice", also: ["/filtering", "/technologies"] },
        { href: "/people", label: "People", also: ["/staff/matching"] },
        { href: "/training", label: "Training", also: ["/imports"] },
        { href: "/incidents", label: "Incidents" },
        { href: "/actions", label: "Actions" },
        { href: "/board", label: "Board" },
        requestsOf(""),
        {
          href: "/access",
          label: "Administration",
          also: ["/hubs", "/moves", "/audit", "/settings"],
        },
      ];
    case "hub":
      return [
        { href: "/overview", label: "Overview" },
        { href: "/policies", label: "Policies", also: ["/models", "/acknowledgements"] },
        { href: "/expectations", label: "Expectations", also: ["/guidance"] },
        { href: "/promises", label: "Practice", also: ["/filtering", "/technologies"] },
        { href: "/people", label: "People" },
        { href: "/training", label: "Training" },
        { href: "/incidents", label: "Incidents" },
        { href: "/actions", label: "Actions" },
        requestsOf(""),
      ];
    case "board":
      return [
        { href: "/board", label: "Board reports" },
        { href: "/board/trend", label: "Trends" },
        { href: "/board/questions", label: "Questions" },
        { href: "/board/incidents", label: "Incidents" },
      ];
    case "school":
      return schoolNavigation(member);
  }
}

function schoolNavigation({
  role,
  schools,
}: Pick<CurrentMember, "role" | "schools">): NavigationEntry[] {
  const [only, another] = schools;
  if (!only || another) return [{ href: "/overview", label: "Your schools" }];
  return [
    { href: `/schools/${only.id}`, label: "Our school" },
    {
      href: `/schools/${only.id}/policies`,
      label: "Policies",
      also: [`/schools/${only.id}/models`, "/models"],
    },
    { href: `/schools/${only.id}/people`, label: "People" },
    ...(rolePermits(role, "read", "staff")
      ? [{ href: `/schools/${only.id}/staff`, label: "Staff" }]
      : []),
    {
      href: `/schools/${only.id}/training`,
      label: "Training",
      also: [`/schools/${only.id}/imports`],
    },
    ...(rolePermits(role, "read", "incident")
      ? [
          {
            href: `/schools/${only.id}/incidents`,
            label: "Incidents",
            also: [`/schools/${only.id}/plans`],
          },
        ]
      : [{ href: `/schools/${only.id}/incidents/trends`, label: "Incidents" }]),
    { href: `/schools/${only.id}/actions`, label: "Actions" },
    {
      href: `/schools/${only.id}/evidence`,
      label: "Evidence",
      also: [
        `/schools/${only.id}/promises`,
        `/schools/${only.id}/filtering`,
        `/schools/${only.id}/technologies`,
      ],
    },
    requestsOf(`/schools/${only.id}`),
  ];
}

/** What is to be done: asked for, contradicting, falling due. */
const requestsOf = (place: string): NavigationEntry => ({
  href: `${place}/requests`,
  label: "Requests",
  also: [`${place}/contradictions`, `${place}/reminders`],
});

/** The entry that a page belongs to: the longest address that the page's own begins with. */
export function currentLink(
  links: readonly NavigationEntry[],
  pathname: string,
): NavigationEntry | undefined {
  const leadsTo = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  return links
    .filter(({ href, also = [] }) => [href, ...also].some(leadsTo))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}
