'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { cn } from '@tavola/ui/cn';
import { GripVertical } from 'lucide-react';

/** A row of a sortable area: what its element needs, and the grip it is moved by. */
export function useSortableRow(id: string) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  return {
    row: { ref: setNodeRef, style: { transform: CSS.Translate.toString(transform), transition } },
    isDragging,
    grip: (label: string, size: string) => (
      <button
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        type="button"
        aria-label={label}
        className={cn(
          'grid shrink-0 cursor-grab touch-none place-items-center rounded-sm text-ink-3 hover:bg-sunken',
          size,
        )}
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
    ),
  };
}
