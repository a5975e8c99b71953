import agents from '../../messages/en/agents.json';
import automations from '../../messages/en/automations.json';
import book from '../../messages/en/book.json';
import booking from '../../messages/en/booking.json';
import cart from '../../messages/en/cart.json';
import checkout from '../../messages/en/checkout.json';
import common from '../../messages/en/common.json';
import coupons from '../../messages/en/coupons.json';
import dashboard from '../../messages/en/dashboard.json';
import events from '../../messages/en/events.json';
import home from '../../messages/en/home.json';
import hours from '../../messages/en/hours.json';
import inventory from '../../messages/en/inventory.json';
import kitchen from '../../messages/en/kitchen.json';
import manage from '../../messages/en/manage.json';
import media from '../../messages/en/media.json';
import menu from '../../messages/en/menu.json';
import menuEditor from '../../messages/en/menu-editor.json';
import messages from '../../messages/en/messages.json';
import offline from '../../messages/en/offline.json';
import operations from '../../messages/en/operations.json';
import orders from '../../messages/en/orders.json';
import pausing from '../../messages/en/pausing.json';
import points from '../../messages/en/points.json';
import push from '../../messages/en/push.json';
import reviews from '../../messages/en/reviews.json';
import settings from '../../messages/en/settings.json';
import shell from '../../messages/en/shell.json';
import signIn from '../../messages/en/sign-in.json';
import tracking from '../../messages/en/tracking.json';
import waitlist from '../../messages/en/waitlist.json';
import webhooks from '../../messages/en/webhooks.json';
import zones from '../../messages/en/zones.json';

/** English is the source: its keys are the type every other language must match. */
export const en = {
  agents,
  automations,
  book,
  booking,
  cart,
  checkout,
  common,
  coupons,
  dashboard,
  events,
  home,
  hours,
  inventory,
  kitchen,
  manage,
  media,
  menu,
  menuEditor,
  messages,
  offline,
  operations,
  orders,
  pausing,
  points,
  push,
  reviews,
  settings,
  shell,
  signIn,
  tracking,
  waitlist,
  webhooks,
  zones,
};

export type Messages = typeof en;
export type Namespace = keyof Messages;
