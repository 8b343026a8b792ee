/** A field that no person sees, hears or reaches: what fills it in is a machine. */
export function Honeypot() {
  return (
    <div className="fg-hidden" aria-hidden="true">
      <input name="homepage" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
