/** What is granted beside the application's role: what is done before anybody is signed in, or of everybody's sessions. */

/** Functions of a role that sees more than the application: exactly these. */
export const definerFunctions = [
  "delete_expired_sessions()",
  "delete_stale_sign_in_failures()",
  "find_sign_in(text)",
];

/** What the role of those functions may do, in the words of `furtherGrants`. */
export const signInRights = [
  "safeboard_sign_in may select user_account.id",
  "safeboard_sign_in may select user_account.email",
  "safeboard_sign_in may select user_account.display_name",
  "safeboard_sign_in sees user_account for select true",
  "safeboard_sign_in may select credential.user_id",
  "safeboard_sign_in may select credential.password_hash",
  "safeboard_sign_in sees credential for select true",
  "safeboard_sign_in may select session.expires_at",
  "safeboard_sign_in sees session for select (expires_at < now())",
  "safeboard_sign_in may delete session",
  "safeboard_sign_in sees session for delete (expires_at < now())",
  "safeboard_sign_in may select sign_in_throttle.window_started_at",
  "safeboard_sign_in sees sign_in_throttle for select (window_started_at < (now() - '7 days'::interval))",
  "safeboard_sign_in may delete sign_in_throttle",
  "safeboard_sign_in sees sign_in_throttle for delete (window_started_at < (now() - '7 days'::interval))",
];
