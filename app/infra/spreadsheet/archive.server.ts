export interface Archive {
  readonly entries: readonly { readonly name: string; readonly unpackedBytes: number }[];
  readonly isEncrypted: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;

/**
 * The table of contents of a ZIP file, without unpacking anything: what it says that it holds is
 * judged first. Null when it is not whole. (The unpacker allots what the table declares, so an entry
 * that lies about its size cannot grow beyond it.)
 */
export function listArchive(bytes: Uint8Array): Archive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: { name: string; unpackedBytes: number }[] = [];
  let isEncrypted = false;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    isEncrypted ||= (view.getUint16(at + 8, true) & 1) === 1;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameBytes)).toString('utf8');
    entries.push({ name, unpackedBytes: view.getUint32(at + 24, true) });
    at += 46 + nameBytes + extraBytes;
  }
  return { entries, isEncrypted };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}
