/**
 * Hash of a text as two unsigned 32-bit numbers: FNV-1a over its UTF-16 code units (Fowler, Noll, Vo; RFC 9923), and the
 * same with another start and multiplier. For telling texts apart, never for safety.
 */
export function hashText(text: string): readonly [number, number] {
  let one = 0x81_1c_9d_c5;
  let other = 0x9e_37_79_b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01_00_01_93);
    other = Math.imul(other ^ unit, 0x85_eb_ca_6b);
    other ^= other >>> 15;
  }
  return [one >>> 0, other >>> 0];
}
