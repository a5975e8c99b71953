import { writeFileSync } from 'node:fs';
import { errorsPage } from './errors-page.ts';
import { eventsPage } from './events-page.ts';
import { permissionsPage } from './permissions-page.ts';

const write = (name: string, text: string) => writeFileSync(new URL(`../../../docs/${name}`, import.meta.url), text);

write('errors.md', errorsPage());
write('events.md', eventsPage());
write('permissions.md', permissionsPage());
