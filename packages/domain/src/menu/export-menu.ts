import type { Ctx } from '../kernel/ctx.ts';
import { getMenuForEditing } from './get-menu-for-editing.ts';
import { writeCsv } from './menu-file.ts';
import { menuRecords } from './menu-records.ts';

/** The dishes as a file that {@link importMenu} reads back unchanged. */
export async function exportMenu(
  ctx: Ctx,
  { format }: { format: 'csv' | 'json' },
): Promise<{ filename: string; contentType: string; text: string }> {
  const records = menuRecords(await getMenuForEditing(ctx));
  return format === 'csv'
    ? { filename: 'menu.csv', contentType: 'text/csv; charset=utf-8', text: writeCsv(records) }
    : { filename: 'menu.json', contentType: 'application/json', text: `${JSON.stringify(records, null, 2)}\n` };
}
