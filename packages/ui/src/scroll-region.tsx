import type { ComponentProps, ElementType } from 'react';

export type ScrollRegionProps<Element extends ElementType> = { as: Element } & Omit<
  ComponentProps<Element>,
  'tabIndex'
>;

/** An element that scrolls by itself, and that the keyboard can therefore stop at. Give it the size and the overflow. */
export function ScrollRegion<Element extends ElementType>({ as, ...rest }: ScrollRegionProps<Element>) {
  const Region: ElementType = as;
  return <Region tabIndex={0} {...rest} />;
}
