/** The mark: a mountain, and two who walk together. Ours alone; a branch may show its own instead. */
export function BrandMark() {
  return (
    <svg className="fg-brand-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="22" fill="var(--fg-mark-ground)" />
      <path
        d="M7.5 32 17.5 17l5 6.5L30.5 11l10.2 20.5"
        fill="none"
        stroke="var(--fg-mark-line)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="19.5" cy="26" r="3.3" fill="var(--fg-mark-light)" />
      <path d="M14 39.5c0-6.5 2-8.8 5.5-8.8s5.5 2.3 5.5 8.8z" fill="var(--fg-mark-light)" />
      <circle cx="30" cy="24.5" r="3.5" fill="var(--fg-mark-figure)" />
      <path d="M24.2 39.5c0-7.5 2-10.1 5.8-10.1s5.8 2.6 5.8 10.1z" fill="var(--fg-mark-figure)" />
    </svg>
  );
}
