import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { formatDay } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { tableNames } from './table-names.ts';
import { tablesByArea } from './tables-by-area.ts';

const MARGIN = 20;
const COMES: readonly string[] = ['pending', 'confirmed', 'seated', 'completed'];

/** The day on paper: who comes when and where, then each room with its tables. Seen only in print. */
export function DaySheet({ day }: { day: BookDay }) {
  const t = useTranslations('book');
  const locale = useLocale();
  const coming = day.reservations
    .filter(({ status }) => COMES.includes(status))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return (
    <section aria-label={t('sheet')} className="hidden text-sm text-black print:block">
      <h1 className="text-xl font-semibold">{formatDay(day.date, 'day', locale)}</h1>
      <p>
        {t('summary', {
          covers: coming.reduce((sum, { partySize }) => sum + partySize, 0),
          parties: coming.length,
        })}
      </p>
      {day.note && <p className="mt-2 font-medium whitespace-pre-line">{day.note}</p>}
      <table className="mt-4 w-full border-collapse">
        <thead>
          <tr className="border-b-2 border-black text-start">
            {[t('time'), t('partySize'), t('guest'), t('tables'), t('phone'), t('notes')].map((word) => (
              <th key={word} scope="col" className="py-1 pe-3 text-start font-semibold">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coming.map(({ id, time, partySize, guest, tables, notes, status }) => (
            <tr key={id} className="break-inside-avoid border-b border-neutral-400 align-top">
              <td className="tabular py-1 pe-3">{time}</td>
              <td className="tabular py-1 pe-3">{partySize}</td>
              <td className="py-1 pe-3">
                {guest.name}
                {status === 'pending' && ` (${t('attentionKind.requests')})`}
              </td>
              <td className="py-1 pe-3">{tableNames({ tables })}</td>
              <td className="tabular py-1 pe-3 whitespace-nowrap">{guest.phone}</td>
              <td className="py-1">{notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tablesByArea(day).map(({ area, tables }) => (
        <figure key={area.id} className="mt-6 break-inside-avoid">
          <figcaption className="mb-1 font-semibold">{area.name}</figcaption>
          <Room tables={tables} coming={coming} />
        </figure>
      ))}
    </section>
  );
}

/** Parties written into a table; more are only counted. */
const SHOWN = 2;
const LINE = 17;

function Room({ tables, coming }: { tables: BookDay['tables']; coming: readonly Reservation[] }) {
  const left = Math.min(...tables.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...tables.map(({ y }) => y)) - MARGIN;
  const width = Math.max(...tables.map((table) => table.x + table.width)) + MARGIN - left;
  const height = Math.max(...tables.map((table) => table.y + table.height)) + MARGIN - top;
  return (
    <svg
      aria-hidden
      viewBox={`${left} ${top} ${width} ${height}`}
      className="max-h-[9cm] w-full border border-neutral-400"
    >
      {tables.map((table) => {
        const middle = { x: table.x + table.width / 2, y: table.y + table.height / 2 };
        const here = coming.filter((party) => party.tables?.some(({ id }) => id === table.id));
        return (
          <g key={table.id} textAnchor="middle">
            <rect
              x={table.x}
              y={table.y}
              width={table.width}
              height={table.height}
              rx={table.shape === 'round' ? Math.min(table.width, table.height) / 2 : 8}
              transform={`rotate(${table.rotation} ${middle.x} ${middle.y})`}
              fill="none"
              stroke="black"
              strokeWidth="2"
            />
            <text x={middle.x} y={middle.y - (here.length > 0 ? 10 : -7)} fontSize="22" fontWeight="600">
              {table.name}
            </text>
            {here.slice(0, SHOWN).map((party, index) => (
              <text key={party.id} x={middle.x} y={middle.y + 8 + LINE * index} fontSize="14">
                {`${party.time} · ${party.partySize}${index === SHOWN - 1 && here.length > SHOWN ? ` +${here.length - SHOWN}` : ''}`}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
