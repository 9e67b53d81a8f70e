/**
 * An email address that a narrow column breaks before its @, and nowhere that reads like another address. What is
 * copied is the address alone.
 */
export function EmailText({ address }: { address: string }) {
  const at = address.lastIndexOf("@");
  if (at <= 0) return <>{address}</>;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
