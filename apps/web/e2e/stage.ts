import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { openRestaurant, type Restaurant } from './restaurant.ts';

/** For the journeys of a file or a describe block: a browser, and a location that takes orders at any hour. */
export function stageWithOrders(location: string): { readonly browser: Browser; readonly restaurant: Restaurant } {
  let browser: Browser;
  let restaurant: Restaurant;
  beforeAll(async () => {
    restaurant = openRestaurant();
    await restaurant.takeOrdersAlways(location);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await restaurant.close();
  });
  return {
    get browser() {
      return browser;
    },
    get restaurant() {
      return restaurant;
    },
  };
}
