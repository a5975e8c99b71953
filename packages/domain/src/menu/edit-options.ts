import { and, count, eq, newId, notInArray, schema } from '@tavola/db';
import type { saveMealtimeInput, saveOptionGroupInput } from '@tavola/shared/schemas';
import type { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { changeMenu, conflict } from './change-menu.ts';

const { optionGroups, optionValues, itemOptionGroups, mealtimes, itemMealtimes } = schema;

/** Adds or replaces an option group with its values; values keep their ids, those left out are gone from the menu. */
export function saveOptionGroup(ctx: Ctx, input: z.output<typeof saveOptionGroupInput>): Promise<{ id: string }> {
  const { id = newId(), values, translations = {}, ...fields } = input;
  const rows = values.map((value, sort) => ({ value: { ...value, groupId: id, sort }, freshId: newId() }));
  return changeMenu(ctx, async (tx) => {
    if (input.id !== undefined) {
      const changed = await tx
        .update(optionGroups)
        .set({ ...fields, translations })
        .where(and(eq(optionGroups.id, id), eq(optionGroups.mode, ctx.actor.mode)))
        .returning({ id: optionGroups.id });
      if (changed.length === 0) throw new DomainError('NOT_FOUND', { details: { what: 'option group', id } });
    } else {
      await tx.insert(optionGroups).values({ ...fields, id, mode: ctx.actor.mode, translations });
    }
    const present = await tx.select({ id: optionValues.id }).from(optionValues).where(eq(optionValues.groupId, id));
    const known = new Set(present.map((row) => row.id));
    const kept = rows.flatMap(({ value }) => (value.id !== undefined && known.has(value.id) ? [value.id] : []));
    await tx.delete(optionValues).where(and(eq(optionValues.groupId, id), notInArray(optionValues.id, kept)));
    for (const { value, freshId } of rows) {
      if (value.id !== undefined && known.has(value.id)) {
        await tx.update(optionValues).set(value).where(eq(optionValues.id, value.id));
      } else await tx.insert(optionValues).values({ ...value, id: freshId });
    }
    return { id };
  });
}

/** Removes an option group no dish uses. */
export function deleteOptionGroup(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    const [used] = await tx.select({ items: count() }).from(itemOptionGroups).where(eq(itemOptionGroups.groupId, id));
    if (used && used.items > 0) throw conflict({ reason: 'in_use', items: used.items });
    const gone = await tx
      .delete(optionGroups)
      .where(and(eq(optionGroups.id, id), eq(optionGroups.mode, ctx.actor.mode)))
      .returning({ id: optionGroups.id });
    if (gone.length === 0) throw new DomainError('NOT_FOUND', { details: { what: 'option group', id } });
    return { id };
  });
}

/** Adds or replaces a mealtime. */
export function saveMealtime(ctx: Ctx, input: z.output<typeof saveMealtimeInput>): Promise<{ id: string }> {
  const { id = newId(), start, end, translations = {}, ...rest } = input;
  const fields = { ...rest, startTime: start, endTime: end, translations };
  return changeMenu(ctx, async (tx) => {
    if (input.id === undefined) {
      await tx.insert(mealtimes).values({ ...fields, id, mode: ctx.actor.mode });
      return { id };
    }
    const changed = await tx
      .update(mealtimes)
      .set(fields)
      .where(and(eq(mealtimes.id, id), eq(mealtimes.mode, ctx.actor.mode)))
      .returning({ id: mealtimes.id });
    if (changed.length === 0) throw new DomainError('NOT_FOUND', { details: { what: 'mealtime', id } });
    return { id };
  });
}

/** Removes a mealtime no dish is bound to; otherwise those dishes would suddenly be served all day. */
export function deleteMealtime(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return changeMenu(ctx, async (tx) => {
    const [used] = await tx.select({ items: count() }).from(itemMealtimes).where(eq(itemMealtimes.mealtimeId, id));
    if (used && used.items > 0) throw conflict({ reason: 'in_use', items: used.items });
    const gone = await tx
      .delete(mealtimes)
      .where(and(eq(mealtimes.id, id), eq(mealtimes.mode, ctx.actor.mode)))
      .returning({ id: mealtimes.id });
    if (gone.length === 0) throw new DomainError('NOT_FOUND', { details: { what: 'mealtime', id } });
    return { id };
  });
}
