import type { MenuItem } from '@tavola/shared/schemas';

export type MenuOption = MenuItem['options'][number];

/** What a diner picked: quantity by option value id. Values not picked are absent. */
export type Choice = Readonly<Record<string, number>>;

/** The defaults of every group, as far as they are available. */
export function startingChoice(options: readonly MenuOption[]): Choice {
  const picked = options.flatMap((option) => {
    const defaults = option.values.filter((value) => value.default && value.available);
    return option.kind === 'single' ? defaults.slice(0, 1) : defaults.slice(0, option.max);
  });
  return Object.fromEntries(picked.map((value) => [value.id, 1]));
}

/** How many values of a group are picked, counted with their quantities. */
export const pickedCount = (option: MenuOption, choice: Choice): number =>
  option.values.reduce((sum, value) => sum + (choice[value.id] ?? 0), 0);

/** The choice after a press: a single group swaps, the others stop at their maximum. */
export function pick(option: MenuOption, choice: Choice, valueId: string, quantity: number): Choice {
  const others =
    option.kind === 'single'
      ? Object.fromEntries(Object.entries(choice).filter(([id]) => !option.values.some((value) => value.id === id)))
      : Object.fromEntries(Object.entries(choice).filter(([id]) => id !== valueId));
  const room = option.kind === 'single' ? 1 : option.max - pickedCount(option, others);
  const taken = Math.min(quantity, room);
  return taken > 0 ? { ...others, [valueId]: taken } : others;
}

/** Groups that still ask for something, in menu order. */
export const unmetOptions = (options: readonly MenuOption[], choice: Choice): MenuOption[] =>
  options.filter((option) => pickedCount(option, choice) < smallestCount(option));

const smallestCount = (option: MenuOption): number => Math.max(option.min, option.required ? 1 : 0);

/** Required groups first, otherwise as the menu has them. */
export const requiredFirst = (options: readonly MenuOption[]): MenuOption[] =>
  [...options].sort((a, b) => Number(smallestCount(b) > 0) - Number(smallestCount(a) > 0));

/** What one portion would cost by the printed prices, in minor units. For show: the server's quote is what counts. */
export const shownPrice = (item: Pick<MenuItem, 'price' | 'options' | 'discount'>, choice: Choice): number =>
  Math.max(
    0,
    item.options
      .flatMap((option) => option.values)
      .reduce((sum, value) => sum + value.price.amount * (choice[value.id] ?? 0), item.price.amount - offerOn(item)),
  );

/** What an offer takes off each portion of a dish, in minor units. */
export const offerOn = ({ price, discount }: Pick<MenuItem, 'price' | 'discount'>): number =>
  discount ? price.amount - discount.price.amount : 0;

/** The lowest price a dish can be had for, and whether the required choices can make it dearer. */
export function fromPrice(item: Pick<MenuItem, 'price' | 'options'>): { amount: number; from: boolean } {
  let amount = item.price.amount;
  let from = false;
  for (const option of item.options) {
    const count = smallestCount(option);
    const prices = option.values
      .filter((value) => value.available)
      .map((value) => value.price.amount)
      .sort((a, b) => a - b);
    if (count === 0 || prices.length === 0) continue;
    amount += prices.slice(0, count).reduce((sum, price) => sum + price, 0);
    from ||= prices[0] !== prices.at(-1);
  }
  return { amount, from };
}

/** The picked values as the wire wants them. */
export const chosenOptions = (choice: Choice): { valueId: string; quantity: number }[] =>
  Object.entries(choice).map(([valueId, quantity]) => ({ valueId, quantity }));
