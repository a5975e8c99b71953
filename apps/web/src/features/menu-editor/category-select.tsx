'use client';

import { Select } from '@tavola/ui/select';
import type { ComponentProps } from 'react';
import type { TreeEntry } from './category-tree.ts';

export interface CategorySelectProps extends Omit<ComponentProps<typeof Select>, 'onChange'> {
  tree: readonly TreeEntry[];
  /** Seen but not to be chosen. */
  without?: string;
  onChange: (id: string) => void;
}

/** One category of the tree; before them whatever else may be chosen. */
export function CategorySelect({ tree, without, onChange, children, ...select }: CategorySelectProps) {
  return (
    <Select {...select} onChange={(event) => onChange(event.target.value)}>
      {children}
      {tree.map(({ category, depth }) => (
        <option key={category.id} value={category.id} disabled={category.id === without}>
          {'\u00a0\u00a0'.repeat(depth)}
          {category.name}
        </option>
      ))}
    </Select>
  );
}
