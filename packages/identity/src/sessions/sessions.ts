/** What the product needs of sessions, whoever keeps them. */

export interface MembershipChoice {
  trustId: string;
  id: string;
}

export interface SignedIn {
  userId: string;
  email: string;
  displayName: string;
  sessionHash: string;
  isOperator: boolean;
  /** The membership chosen in this session. It may have ended since: loadMember tells. */
  membership: MembershipChoice | null;
}

export interface StartedSession {
  /** For the cookie; nothing else ever holds it. */
  token: string;
  expiresAt: Date;
}

export interface Sessions {
  /** Always under a new token: one that a browser brought along never becomes a session. */
  start(userId: string, membership?: MembershipChoice): Promise<StartedSession>;
  find(token: string): Promise<SignedIn | null>;
  choose(signedIn: SignedIn, membership: MembershipChoice): Promise<void>;
  end(token: string): Promise<void>;
  endAll(userId: string): Promise<void>;
  /** For a daily job: sessions that are over leave the database. */
  deleteExpired(): Promise<void>;
}
