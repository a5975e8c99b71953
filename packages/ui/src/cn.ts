import { type ClassValue, clsx } from 'clsx';

/** Joins class names, leaving out what is falsy. Later classes do not undo earlier ones: pass layout, not looks. */
export function cn(...values: ClassValue[]): string {
  return clsx(values);
}
