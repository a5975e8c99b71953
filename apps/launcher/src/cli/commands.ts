import type { Command } from './command.ts';
import { doctorCommand } from './doctor.ts';
import { migrateCommand } from './migrate.ts';
import { staffCreateCommand } from './staff-create.ts';

export const COMMANDS: readonly Command[] = [migrateCommand, staffCreateCommand, doctorCommand];
