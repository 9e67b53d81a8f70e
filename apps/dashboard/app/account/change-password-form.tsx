import { Form, useLocation } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { PasswordField } from "@safeboard/ui/password-field";

export interface PasswordErrors {
  current?: string | undefined;
  next?: string | undefined;
}

/** The present password and a new one. Neither is ever sent back to the page. */
export function ChangePasswordForm({ errors, email }: { errors: PasswordErrors; email: string }) {
  const { key } = useLocation();
  return (
    <Form method="post" action="/account" className="stacked-form" noValidate key={key}>
      {/* Tells a password manager whose password it is about to replace. */}
      <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        name="current"
        label="Your password now"
        autoComplete="current-password"
        error={errors.current}
      />
      <PasswordField
        name="next"
        label="New password"
        hint="At least 12 characters. Three or four words together are strong and easy to type."
        autoComplete="new-password"
        error={errors.next}
      />
      <p className="form-note">Every other browser where you are signed in is signed out.</p>
      <Button>Change password</Button>
    </Form>
  );
}
