import type { Result } from '~/domain/kernel/result';
import { type Archive, listArchive } from './archive.server';

export type FileKindRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-unpacks-too-large'
  | 'file-not-a-spreadsheet'
  | 'file-encrypted'
  | 'file-old-excel'
  | 'file-other-format'
  | 'file-damaged';

/** Upload limit of architecture.md; the request guard stops a little above it. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** What a workbook may say that it unpacks to; 20,000 rows of 20 cells are about 25 MB. */
const MAX_UNPACKED_BYTES = 120 * 1024 * 1024;
const MAX_ENTRIES = 2_000;

// First bytes of what people pick by mistake: PDF, pictures, archives, programs, RTF, web pages.
const NOT_TEXT = [
  '25504446',
  '89504e47',
  'ffd8ff',
  '47494638',
  '424d',
  '52494646',
  '1f8b',
  '377abcaf',
  '52617221',
  '4d5a',
  '7b5c727466',
  '49492a00',
  '4d4d002a',
  '00000018',
  '0000001c',
  '00000020',
  '7f454c46',
];
const OLD_OFFICE = 'd0cf11e0a1b11ae1';
const ZIP = '504b0304';

/** What a file is by its bytes; its name and declared type are never asked. */
export function fileKindOf(bytes: Uint8Array): Result<'xlsx' | 'text', FileKindRefusal> {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.length > MAX_FILE_BYTES) return refuse('file-too-large');
  const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  if (start.startsWith(OLD_OFFICE)) return refuse(kindOfOldOffice(bytes));
  if (start.startsWith(ZIP)) return kindOfZip(bytes);
  if (NOT_TEXT.some((magic) => start.startsWith(magic))) return refuse('file-not-a-spreadsheet');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/%PDF-|^\s*<(?:!doctype|html|\?xml|table|svg)/i.test(head)) {
    return refuse('file-not-a-spreadsheet');
  }
  return { ok: true, value: 'text' };
}

/** An OLE container: an encrypted workbook, a workbook of before 2007, or another document. */
function kindOfOldOffice(bytes: Uint8Array): FileKindRefusal {
  const has = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'file-encrypted';
  return has('Workbook') || has('Book') ? 'file-old-excel' : 'file-not-a-spreadsheet';
}

function kindOfZip(bytes: Uint8Array): Result<'xlsx', FileKindRefusal> {
  const archive: Archive | null = listArchive(bytes);
  if (archive === null) return refuse('file-damaged');
  if (archive.isEncrypted) return refuse('file-encrypted');
  const names = new Set(archive.entries.map((entry) => entry.name.toLowerCase()));
  if (names.has('xl/workbook.bin') || names.has('content.xml') || names.has('index.zip')) {
    return refuse('file-other-format');
  }
  if (!names.has('xl/workbook.xml')) return refuse('file-not-a-spreadsheet');
  const unpacked = archive.entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > MAX_UNPACKED_BYTES || archive.entries.length > MAX_ENTRIES) {
    return refuse('file-unpacks-too-large');
  }
  return { ok: true, value: 'xlsx' };
}

function refuse(refusal: FileKindRefusal): { ok: false; refusal: FileKindRefusal } {
  return { ok: false, refusal };
}
