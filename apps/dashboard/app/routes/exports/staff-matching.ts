import type { LoaderFunctionArgs } from "@remix-run/node";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** People at several schools, a row for each of their posts; entries of one person or pair share a number. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { asked, people, distinguished } = await caller.person.proposals();
    const groups = [
      ...asked.map(({ one, other }) => ({ standing: "One person or two?", posts: [one, other] })),
      ...people.map(({ posts }) => ({ standing: "One person", posts })),
      ...distinguished.map(({ one, other }) => ({
        standing: "Two people",
        posts: [one, other],
      })),
    ];
    return tableAnswer(args.request, {
      title: "Staff at several schools",
      source: "Safeboard, from the schools’ staff lists and what the trust has said of them",
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Number", cell: ({ number }) => number },
        { heading: "Standing", cell: ({ standing }) => standing },
        { heading: "Name", cell: ({ post }) => post.name },
        { heading: "School", cell: ({ post }) => post.schoolName },
        { heading: "Group", cell: ({ post }) => STAFF_GROUP_TITLES[post.group] },
        { heading: "Work email", cell: ({ post }) => post.email },
        { heading: "Reference", cell: ({ post }) => post.reference },
        { heading: "Started on", kind: "day", cell: ({ post }) => post.startedOn },
        { heading: "Left on", kind: "day", cell: ({ post }) => post.leftOn },
      ],
      rows: groups.flatMap(({ standing, posts }, place) =>
        posts.map((post) => ({ number: place + 1, standing, post })),
      ),
    });
  });
