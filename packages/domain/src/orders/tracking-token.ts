import { createHash, randomBytes } from 'node:crypto';

/** 192 random bits for a tracking link. */
export const newTrackingToken = (): string => randomBytes(24).toString('base64url');

/** The database knows only this; the token itself is in the diner's link. */
export const hashTrackingToken = (token: string): string => createHash('sha256').update(token).digest('hex');
