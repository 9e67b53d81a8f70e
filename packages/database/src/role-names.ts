/** Owns every table, logs in nowhere: whoever migrates becomes it, so that FORCE binds them too. */
export const ownerRole = "safeboard_owner";

/** What the application logs in as: owns nothing, bypasses nothing. */
export const applicationRole = "safeboard_app";

/** Owns the functions that run before anybody is known (finding a sign-in), and nothing else. */
export const signInRole = "safeboard_sign_in";
