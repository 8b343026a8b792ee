import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { systemClock } from './clock.server';

const STEP_SECONDS = 30;
/** One step early or late is forgiven: phones go wrong by seconds. */
const WINDOW = 1;

function totpOf(secret: string, account: string, issuer: string): TOTP {
  return new TOTP({
    issuer,
    label: account,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

/** 160 random bits in base32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The secret as a picture to point the phone at, an SVG document of black on white. */
export function totpPicture(secret: string, account: string, issuer: string): Promise<string> {
  return QRCode.toString(totpOf(secret, account, issuer).toString(), { type: 'svg', margin: 2 });
}

/**
 * The time step of a right code, to be remembered so that no code works twice; null for a wrong code
 * and for one not newer than `lastStep`. Follows the machine's clock, as the phone does.
 */
export function totpStep(
  secret: string,
  code: string,
  lastStep: number | null,
  now: number = systemClock.now().epochMilliseconds,
): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = totpOf(secret, '', '');
  const delta = totp.validate({ token: code, timestamp: now, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(now / 1000 / STEP_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
