/** A board of four schools: three on track, one that stands out. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="9" height="9" rx="2.5" />
      <rect x="13" y="2" width="9" height="9" rx="2.5" />
      <rect x="2" y="13" width="9" height="9" rx="2.5" />
      <circle cx="17.5" cy="17.5" r="3.5" className="brand-mark-open" />
    </svg>
  );
}
