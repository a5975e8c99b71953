// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPC_ERROR_CODE_KEY,
  TRPC_ERROR_CODE_NUMBER,
  TRPCBuiltRouter,
} from '@trpc/server';
import type { AutomationsProcedures } from './procedures/automations.generated.ts';
import type { CouponsProcedures } from './procedures/coupons.generated.ts';
import type { DashboardProcedures } from './procedures/dashboard.generated.ts';
import type { DeliveryProcedures } from './procedures/delivery.generated.ts';
import type { GoogleProcedures } from './procedures/google.generated.ts';
import type { InventoryProcedures } from './procedures/inventory.generated.ts';
import type { KeysProcedures } from './procedures/keys.generated.ts';
import type { KitchenProcedures } from './procedures/kitchen.generated.ts';
import type { LocationsProcedures } from './procedures/locations.generated.ts';
import type { LoyaltyProcedures } from './procedures/loyalty.generated.ts';
import type { ManageProcedures } from './procedures/manage.generated.ts';
import type { MediaProcedures } from './procedures/media.generated.ts';
import type { MenuProcedures } from './procedures/menu.generated.ts';
import type { MessagesProcedures } from './procedures/messages.generated.ts';
import type { NotificationsProcedures } from './procedures/notifications.generated.ts';
import type { OperationsProcedures } from './procedures/operations.generated.ts';
import type { OrdersProcedures } from './procedures/orders.generated.ts';
import type { PushProcedures } from './procedures/push.generated.ts';
import type { ReservationsProcedures } from './procedures/reservations.generated.ts';
import type { ReviewsProcedures } from './procedures/reviews.generated.ts';
import type { SessionProcedures } from './procedures/session.generated.ts';
import type { SettingsProcedures } from './procedures/settings.generated.ts';
import type { Problem } from './procedures/shared.generated.ts';
import type { TestModeProcedures } from './procedures/test-mode.generated.ts';
import type { TimeProcedures } from './procedures/time.generated.ts';
import type { WaitlistProcedures } from './procedures/waitlist.generated.ts';
import type { WebhooksProcedures } from './procedures/webhooks.generated.ts';

export type * from './procedures/automations.generated.ts';
export type * from './procedures/coupons.generated.ts';
export type * from './procedures/dashboard.generated.ts';
export type * from './procedures/delivery.generated.ts';
export type * from './procedures/google.generated.ts';
export type * from './procedures/inventory.generated.ts';
export type * from './procedures/keys.generated.ts';
export type * from './procedures/kitchen.generated.ts';
export type * from './procedures/locations.generated.ts';
export type * from './procedures/loyalty.generated.ts';
export type * from './procedures/manage.generated.ts';
export type * from './procedures/media.generated.ts';
export type * from './procedures/menu.generated.ts';
export type * from './procedures/messages.generated.ts';
export type * from './procedures/notifications.generated.ts';
export type * from './procedures/operations.generated.ts';
export type * from './procedures/orders.generated.ts';
export type * from './procedures/push.generated.ts';
export type * from './procedures/reservations.generated.ts';
export type * from './procedures/reviews.generated.ts';
export type * from './procedures/session.generated.ts';
export type * from './procedures/settings.generated.ts';
export type * from './procedures/shared.generated.ts';
export type * from './procedures/test-mode.generated.ts';
export type * from './procedures/time.generated.ts';
export type * from './procedures/waitlist.generated.ts';
export type * from './procedures/webhooks.generated.ts';

export type Procedures = {
  automations: AutomationsProcedures;
  coupons: CouponsProcedures;
  dashboard: DashboardProcedures;
  delivery: DeliveryProcedures;
  google: GoogleProcedures;
  inventory: InventoryProcedures;
  keys: KeysProcedures;
  kitchen: KitchenProcedures;
  locations: LocationsProcedures;
  loyalty: LoyaltyProcedures;
  manage: ManageProcedures;
  media: MediaProcedures;
  menu: MenuProcedures;
  messages: MessagesProcedures;
  notifications: NotificationsProcedures;
  operations: OperationsProcedures;
  orders: OrdersProcedures;
  push: PushProcedures;
  reservations: ReservationsProcedures;
  reviews: ReviewsProcedures;
  session: SessionProcedures;
  settings: SettingsProcedures;
  testMode: TestModeProcedures;
  time: TimeProcedures;
  waitlist: WaitlistProcedures;
  webhooks: WebhooksProcedures;
};

/** What every procedure sends, gets back and refuses with; made of plain types, so nothing of the server comes along. */
export type AppRouter = TRPCBuiltRouter<
  {
    ctx: object;
    meta: object;
    errorShape: {
      message: string;
      code: TRPC_ERROR_CODE_NUMBER;
      data: { code: TRPC_ERROR_CODE_KEY; httpStatus: number; path?: string; problem: Problem };
    };
    transformer: false;
  },
  Procedures
>;
