import { randomBytes, randomInt } from 'node:crypto';
import type { Mode } from '@tavola/shared';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KEY_ID_LENGTH = 12;
const CHECKSUM_LENGTH = 6;
/** 43 characters of base 62 hold 256 bits. */
const SECRET_LENGTH = 43;
const PATTERN = new RegExp(
  `^tav_(live|test)_([0-9A-Za-z]{${KEY_ID_LENGTH}})_[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`,
);

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text, 'latin1')) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function base62(value: bigint, length: number): string {
  let rest = value;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    text = (BASE62[Number(rest % 62n)] ?? '') + text;
    rest /= 62n;
  }
  return text;
}

const checksum = (body: string): string => base62(BigInt(crc32(body)), CHECKSUM_LENGTH);

export const newKeyId = (): string => Array.from({ length: KEY_ID_LENGTH }, () => BASE62[randomInt(62)]).join('');

/** A fresh key text `tav_<mode>_<keyId>_<random><checksum>` with 256 random bits. */
export function newKeyText(mode: Mode, keyId: string): string {
  const body = `tav_${mode}_${keyId}_${base62(BigInt(`0x${randomBytes(32).toString('hex')}`), SECRET_LENGTH)}`;
  return body + checksum(body);
}

/** Mode and public id of a well-formed key; undefined when form or checksum is wrong, without asking the database. */
export function parseKeyText(text: string): { mode: Mode; keyId: string } | undefined {
  const [, mode, keyId] = PATTERN.exec(text) ?? [];
  if (mode === undefined || keyId === undefined) return undefined;
  if (checksum(text.slice(0, -CHECKSUM_LENGTH)) !== text.slice(-CHECKSUM_LENGTH)) return undefined;
  return { mode: mode as Mode, keyId };
}
