import agents from '../../messages/en/agents.json';
import book from '../../messages/en/book.json';
import booking from '../../messages/en/booking.json';
import cart from '../../messages/en/cart.json';
import checkout from '../../messages/en/checkout.json';
import common from '../../messages/en/common.json';
import dashboard from '../../messages/en/dashboard.json';
import home from '../../messages/en/home.json';
import inventory from '../../messages/en/inventory.json';
import kitchen from '../../messages/en/kitchen.json';
import manage from '../../messages/en/manage.json';
import menu from '../../messages/en/menu.json';
import menuEditor from '../../messages/en/menu-editor.json';
import operations from '../../messages/en/operations.json';
import orders from '../../messages/en/orders.json';
import settings from '../../messages/en/settings.json';
import shell from '../../messages/en/shell.json';
import signIn from '../../messages/en/sign-in.json';
import tracking from '../../messages/en/tracking.json';
import webhooks from '../../messages/en/webhooks.json';

/** English is the source: its keys are the type every other language must match. */
export const en = {
  agents,
  book,
  booking,
  cart,
  checkout,
  common,
  dashboard,
  home,
  inventory,
  kitchen,
  manage,
  menu,
  menuEditor,
  operations,
  orders,
  settings,
  shell,
  signIn,
  tracking,
  webhooks,
};

export type Messages = typeof en;
export type Namespace = keyof Messages;
