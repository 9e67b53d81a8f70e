/** Who may call a procedure, said by the procedure itself: public, signed in, member of a trust, of a school, operator. */
import { initTRPC, type TRPCError } from "@trpc/server";
import { z } from "zod";
import type { DomainContext } from "./context.ts";
import { InvalidInput, NotFound, NotPermitted, SignInNeeded } from "./errors.ts";
import { identifier } from "./input-limits.ts";
import { type PermissionSubject, type PermissionVerb, rolePermits } from "./permissions.ts";

const t = initTRPC.context<DomainContext>().create();

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** `next()` catches what is thrown below it and returns it, so a middleware that doesn't throw again would hide it. */
const nameErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw namedError(result.error);
  return result;
});

export const publicProcedure = t.procedure.use(nameErrors);

/** Anybody with an account, before or after a trust was chosen. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind === "member") return next({ ctx: { userId: actor.userId } });
  if (actor.kind === "visitor" && actor.userId) return next({ ctx: { userId: actor.userId } });
  throw new SignInNeeded();
});

export const trustProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind !== "member") throw new SignInNeeded();
  return next({ ctx: { actor } });
});

/** About one school that the member may see. Another trust's, another school's and an invented id look the same. */
export const schoolProcedure = trustProcedure
  .input(z.object({ schoolId: identifier }))
  .use(({ ctx, input, next }) => {
    if (!ctx.actor.schoolIds.includes(input.schoolId)) throw new NotFound();
    return next();
  });

/** Operators set up trusts. To everybody else their procedures don't exist. */
export const operatorProcedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx;
  if (actor.kind !== "operator") throw new NotFound();
  return next({ ctx: { actor } });
});

/** For members only: the role must include the verb. The board sees none of this, so for it there is nothing here. */
export function may<Subject extends PermissionSubject>(
  verb: PermissionVerb<Subject>,
  subject: Subject,
) {
  return t.middleware(({ ctx, next }) => {
    const { actor } = ctx;
    if (actor.kind !== "member") throw new SignInNeeded();
    if (rolePermits(actor.role, verb, subject)) return next();
    throw actor.scope === "board" ? new NotFound() : new NotPermitted();
  });
}

function namedError(error: TRPCError): TRPCError {
  if (!(error.cause instanceof z.ZodError)) return error;
  const { issues } = error.cause;
  if (issues.some((issue) => issue.code === "custom" && issue.params?.["leadsNowhere"] === true)) {
    return new NotFound();
  }
  const fieldErrors: Record<string, string> = {};
  for (const issue of issues) fieldErrors[issue.path.join(".")] ??= issue.message;
  return new InvalidInput(fieldErrors);
}
