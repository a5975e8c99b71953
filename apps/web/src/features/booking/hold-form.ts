import { alternativeSchema, holdInput } from '@tavola/shared/schemas';
import type { z } from 'zod';

export interface HoldForm {
  input: z.infer<typeof holdInput>;
  /** The day the guest was looking at: service after midnight carries the next day's date. */
  day: string;
  /** Key of this press: the form's key bound to the place it asks for. */
  intent: string;
}

/** Reads a press on a time or on an alternative; undefined when the form is not one of ours. */
export function readHoldForm(fields: FormData): HoldForm | undefined {
  const field = (name: string) => String(fields.get(name) ?? '') || undefined;
  const wanted = field('alternative') ? fromAlternative(field('alternative')) : fromSlot(field);
  const parsed = holdInput.safeParse(wanted);
  if (!parsed.success) return undefined;
  const input = parsed.data;
  const place = [input.location, input.date, input.time, input.partySize, input.area ?? ''].join('/');
  return {
    input,
    day: field('day') ?? input.date,
    intent: `${field('intent') ?? 'form'}:${encodeURIComponent(place)}`,
  };
}

function fromAlternative(text: string | undefined): unknown {
  try {
    return alternativeSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

function fromSlot(field: (name: string) => string | undefined): unknown {
  const [date, time] = field('slot')?.split('T') ?? [];
  return {
    location: field('location'),
    date,
    time,
    partySize: Number(field('partySize')),
    ...(field('area') ? { area: field('area') } : {}),
  };
}

/** Back to the search that was refused, with the refusal's id when it is known. */
export function bookingAddress(
  input: Pick<HoldForm['input'], 'location' | 'partySize' | 'area'>,
  day: string,
  notice?: string,
): string {
  const entries = {
    location: input.location,
    date: day,
    partySize: String(input.partySize),
    ...(notice ? { notice } : {}),
  };
  return `/book?${new URLSearchParams(input.area ? { ...entries, area: input.area } : entries)}`;
}
