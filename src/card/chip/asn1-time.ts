import { type Tlv, valueBytes } from './tlv.js';

const utc = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})$/;
const generalized = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?(?:[.,]\d+)?(Z|[+-]\d{4})?$/;

/** UTCTime (1950 to 2049) or GeneralizedTime in ms since 1970 (ITU-T X.680, 46 and 47; RFC 5280, 4.1.2.5); null for anything else. */
export function timeIn(bytes: Uint8Array, time: Tlv | undefined): number | null {
  const form = time?.tag === 0x17 ? utc : time?.tag === 0x18 ? generalized : undefined;
  if (!time || !form || time.valueTo - time.valueFrom > 32) return null;
  const [, year = '', month, day, hour, minute = '00', second = '00', zone = 'Z'] =
    form.exec(Buffer.from(valueBytes(bytes, time)).toString('latin1')) ?? [];
  const full = year.length === 2 ? (Number(year) >= 50 ? `19${year}` : `20${year}`) : year;
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const at = Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(at) ? null : at;
}
