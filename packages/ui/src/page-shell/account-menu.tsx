import { useRef } from "react";
import type { ReactNode } from "react";
import { useDismissable } from "../enhancements/use-dismissable.ts";
import { NavigationLinks } from "./navigation-links.tsx";
import type { NavigationLink } from "./navigation-links.tsx";

export interface Account {
  name: string;
  /** In what part the person is signed in ("Safeguarding lead"). */
  role: string;
  links: readonly NavigationLink[];
  /** The form that signs out: signing out changes something, so it is not a link. */
  signOut: ReactNode;
}

/** Who is signed in, and what belongs to them. Opens without scripts. */
export function AccountMenu({ account }: { account: Account }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useDismissable(menu);
  return (
    <details className="account-menu" ref={menu}>
      <summary>
        <span className="heard-only">Your account: </span>
        {account.name}
      </summary>
      <div className="account-panel">
        <AccountLinks account={account} />
      </div>
    </details>
  );
}

/** The same inside the menu of a narrow screen. */
export function AccountLinks({ account }: { account: Account }) {
  return (
    <>
      <p className="account-role">
        <strong>{account.name}</strong>
        <br />
        {account.role}
      </p>
      <NavigationLinks links={account.links} />
      {account.signOut}
    </>
  );
}
