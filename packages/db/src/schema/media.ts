import { integer, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytea, id, instant } from './columns.ts';

/** The pictures of the house, each once: its address is made of the hash of what was uploaded. */
export const pictures = pgTable(
  'pictures',
  {
    id: id(),
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    /** First 32 hex digits of the SHA-256 of the uploaded file. */
    hash: text().notNull(),
    name: text().notNull(),
    /** Of the upload, turned upright. */
    width: integer().notNull(),
    height: integer().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique('pictures_hash').on(t.mode, t.hash)],
);

/** What browsers are given: re-encoded sizes without metadata. The upload itself is not kept. */
export const pictureFiles = pgTable(
  'picture_files',
  {
    pictureId: uuid()
      .notNull()
      .references(() => pictures.id, { onDelete: 'cascade' }),
    width: smallint().notNull(),
    format: text({ enum: ['avif', 'webp'] }).notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pictureId, t.width, t.format] })],
);
