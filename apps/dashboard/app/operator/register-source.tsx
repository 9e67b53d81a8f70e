import { formatIsoDate } from "@safeboard/compliance/dates";

/** Where the register's facts come from, as its licence asks, and as at when. */
export function RegisterSource({ asAt }: { asAt: string }) {
  return (
    <>
      As at {formatIsoDate(asAt)} · Source: Department for Education,{" "}
      <a href="https://get-information-schools.service.gov.uk">Get Information About Schools</a>,
      under the{" "}
      <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
        Open Government Licence v3.0
      </a>
    </>
  );
}
