import agents from '../../messages/de/agents.json';
import automations from '../../messages/de/automations.json';
import book from '../../messages/de/book.json';
import booking from '../../messages/de/booking.json';
import cart from '../../messages/de/cart.json';
import checkout from '../../messages/de/checkout.json';
import common from '../../messages/de/common.json';
import coupons from '../../messages/de/coupons.json';
import dashboard from '../../messages/de/dashboard.json';
import events from '../../messages/de/events.json';
import home from '../../messages/de/home.json';
import hours from '../../messages/de/hours.json';
import inventory from '../../messages/de/inventory.json';
import kitchen from '../../messages/de/kitchen.json';
import manage from '../../messages/de/manage.json';
import media from '../../messages/de/media.json';
import menu from '../../messages/de/menu.json';
import menuEditor from '../../messages/de/menu-editor.json';
import messages from '../../messages/de/messages.json';
import offline from '../../messages/de/offline.json';
import operations from '../../messages/de/operations.json';
import orders from '../../messages/de/orders.json';
import pausing from '../../messages/de/pausing.json';
import points from '../../messages/de/points.json';
import push from '../../messages/de/push.json';
import reviews from '../../messages/de/reviews.json';
import settings from '../../messages/de/settings.json';
import shell from '../../messages/de/shell.json';
import signIn from '../../messages/de/sign-in.json';
import tracking from '../../messages/de/tracking.json';
import waitlist from '../../messages/de/waitlist.json';
import webhooks from '../../messages/de/webhooks.json';
import zones from '../../messages/de/zones.json';
import type { Messages } from './messages.en.ts';

/** A key that English has and this lacks is a type error. */
export const de = {
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
} satisfies Messages;
