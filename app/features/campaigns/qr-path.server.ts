import QRCode from 'qrcode';

/** A QR code as one SVG path on a square of `size` modules, without the quiet zone. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Medium error correction: still readable with a drop of rain on the poster. */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (data[row * size + column]) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size, path };
}
