import {
  type PermissionSubject,
  type PermissionVerb,
  rolePermits,
} from "@safeboard/domain/permissions";
import type { Member } from "@safeboard/database/actor";

/** For a page whose only purpose is a form: somebody who may not send it gets a 403 instead of the form. */
export function requirePermission<Subject extends PermissionSubject>(
  actor: Member,
  verb: PermissionVerb<Subject>,
  subject: Subject,
): void {
  if (!rolePermits(actor.role, verb, subject)) throw new Response(null, { status: 403 });
}
