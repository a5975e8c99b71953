import 'server-only';
import { services } from './services.ts';

/** Whether a guest must leave an e-mail address, as the settings say now. */
export const emailRequired = async (): Promise<boolean> =>
  (await services().settings.get('reservations')).guestEmailRequired;
