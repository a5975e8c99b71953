import { automationsRouter } from './automations.router.ts';
import { couponsRouter } from './coupons.router.ts';
import { dashboardRouter } from './dashboard.router.ts';
import { deliveryRouter } from './delivery.router.ts';
import { googleRouter } from './google.router.ts';
import { inventoryRouter } from './inventory.router.ts';
import { keysRouter } from './keys.router.ts';
import { kitchenRouter } from './kitchen.router.ts';
import { locationsRouter } from './locations.router.ts';
import { loyaltyRouter } from './loyalty.router.ts';
import { manageRouter } from './manage.router.ts';
import { mediaRouter } from './media.router.ts';
import { menuRouter } from './menu.router.ts';
import { messagesRouter } from './messages.router.ts';
import { notificationsRouter } from './notifications.router.ts';
import { operationsRouter } from './operations.router.ts';
import { ordersRouter } from './orders.router.ts';
import { pushRouter } from './push.router.ts';
import { reservationsRouter } from './reservations.router.ts';
import { reviewsRouter } from './reviews.router.ts';
import { sessionRouter } from './session.router.ts';
import { settingsRouter } from './settings.router.ts';
import { testModeRouter } from './test-mode.router.ts';
import { timeRouter } from './time.router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { waitlistRouter } from './waitlist.router.ts';
import { webhooksRouter } from './webhooks.router.ts';

/** The whole product as procedures; every surface calls these and nothing else. */
export const appRouter = router({
  coupons: couponsRouter,
  dashboard: dashboardRouter,
  google: googleRouter,
  inventory: inventoryRouter,
  keys: keysRouter,
  locations: locationsRouter,
  delivery: deliveryRouter,
  kitchen: kitchenRouter,
  loyalty: loyaltyRouter,
  manage: manageRouter,
  media: mediaRouter,
  menu: menuRouter,
  reservations: reservationsRouter,
  orders: ordersRouter,
  push: pushRouter,
  reviews: reviewsRouter,
  session: sessionRouter,
  settings: settingsRouter,
  automations: automationsRouter,
  messages: messagesRouter,
  notifications: notificationsRouter,
  operations: operationsRouter,
  webhooks: webhooksRouter,
  testMode: testModeRouter,
  time: timeRouter,
  waitlist: waitlistRouter,
});

export type AppRouter = typeof appRouter;

/** In-process calls with the same permissions, validation and refusals as over the wire. */
export const createCaller = createCallerFactory(appRouter);
