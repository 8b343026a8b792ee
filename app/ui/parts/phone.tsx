/**
 * A phone number as people write it: Norwegian ones without +47 and in groups (mobile 3-2-3, others
 * in pairs), foreign ones as they are.
 */
export function readablePhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '').replace(/^\+47(?=\d{8}$)/, '');
  if (!/^\d{8}$/.test(digits)) return phone;
  const groups = /^[49]/.test(digits) ? /(\d{3})(\d{2})(\d{3})/ : /(\d\d)(\d\d)(\d\d)(\d\d)/;
  return (groups.exec(digits) ?? []).slice(1).join('\u00a0');
}

/** A number that a phone can ring; it reads from left to right in every language. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replace(/\s/g, '')}`}>
      <bdi dir="ltr">{readablePhone(phone)}</bdi>
    </a>
  );
}
