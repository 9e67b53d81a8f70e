import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { exportAddress } from "../../components/export-address.ts";
import { asOperator } from "../../operator/as-operator.server.ts";
import { TrustTable } from "../../operator/trust-table.tsx";

export const meta: MetaFunction = () => [{ title: "Trusts - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asOperator(args, async ({ caller }) => ({ trusts: await caller.operator.listTrusts() }));

export default function Trusts() {
  const { trusts } = useLoaderData<typeof loader>();
  const setUp = <ButtonLink href="/operator/new-trust">Set up a trust</ButtonLink>;
  return (
    <>
      <PageHeading
        title={heading(trusts.length)}
        lead="You see which trusts there are, and nothing inside them."
        actions={trusts.length > 0 && setUp}
      />
      {trusts.length === 0 ? (
        <EmptyState title="Start with the first trust" action={setUp}>
          <p>
            Find it in the DfE&rsquo;s register. It comes with all its schools, and you get a link
            with which its safeguarding lead sets a password.
          </p>
        </EmptyState>
      ) : (
        <>
          <TrustTable trusts={trusts} />
          <DownloadLinks href={exportAddress("/operator")} />
        </>
      )}
    </>
  );
}

function heading(trusts: number): string {
  if (trusts === 0) return "No trust is set up yet";
  return trusts === 1 ? "1 trust is set up" : `${trusts} trusts are set up`;
}
