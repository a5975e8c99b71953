import type { Command } from './command.ts';
import { demoResetCommand } from './demo-reset.ts';
import { doctorCommand } from './doctor.ts';
import { keyCreateCommand } from './key-create.ts';
import { migrateCommand } from './migrate.ts';
import { prepareCommand } from './prepare.ts';
import { seedCommand } from './seed.ts';
import { staffCreateCommand } from './staff-create.ts';

export const COMMANDS: readonly Command[] = [
  prepareCommand,
  migrateCommand,
  seedCommand,
  demoResetCommand,
  staffCreateCommand,
  keyCreateCommand,
  doctorCommand,
];
