import { v7 } from 'uuid';

/** Time-ordered unique id (RFC 9562 version 7), so neighbouring rows share index pages. Call it outside transactions. */
export const newId = (): string => v7();
