const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These take two places. */
const GSM_EXTENDED = '^{}\\[~]|€';

/**
 * How many SMS parts a text takes (3GPP TS 23.038): 160 places of GSM-7 or 70 UTF-16 units, 153 and
 * 67 a part where there are several.
 */
export function smsParts(text: string): number {
  const letters = [...text];
  const isGsm = letters.every((one) => GSM.includes(one) || GSM_EXTENDED.includes(one));
  if (!isGsm) return partsOf(text.length, 70, 67);
  const places = letters.reduce((sum, one) => sum + (GSM_EXTENDED.includes(one) ? 2 : 1), 0);
  return partsOf(places, 160, 153);
}

function partsOf(places: number, alone: number, each: number): number {
  return places <= alone ? 1 : Math.ceil(places / each);
}
