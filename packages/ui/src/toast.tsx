'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { cn } from './cn.ts';

export interface Toast {
  text: ReactNode;
  tone?: 'ok' | 'danger';
  /** For what can be undone: the verb and what it does. Such a toast stays longer. */
  undo?: { label: string; run: () => void };
}

interface ShownToast extends Toast {
  id: number;
}

const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined);

/** Shows a short message that leaves by itself; it is announced without taking the focus. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

const LIFE_MS = { plain: 5_000, undoable: 10_000 };

function ToastCard({
  toast,
  dismissLabel,
  onLeave,
}: {
  toast: ShownToast;
  dismissLabel: string;
  onLeave: (id: number) => void;
}) {
  const [held, setHeld] = useState(false);
  const { id, undo } = toast;
  useEffect(() => {
    if (held || toast.tone === 'danger') return;
    const timer = setTimeout(() => onLeave(id), undo ? LIFE_MS.undoable : LIFE_MS.plain);
    return () => clearTimeout(timer);
  }, [held, id, undo, toast.tone, onLeave]);
  const Icon = toast.tone === 'danger' ? CircleAlert : CircleCheck;
  return (
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex items-center gap-3 rounded-md bg-ink py-2 ps-4 pe-2 text-sm text-ground shadow-float transition-[opacity,translate] motion-base starting:translate-y-3 starting:opacity-0"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="flex-1 py-1">{toast.text}</span>
      {undo && (
        <button
          type="button"
          className="min-h-8 rounded-sm px-2.5 font-medium underline underline-offset-4 focus-visible:outline-ground"
          onClick={() => {
            undo.run();
            onLeave(id);
          }}
        >
          {undo.label}
        </button>
      )}
      <button
        type="button"
        aria-label={dismissLabel}
        className="grid size-8 place-items-center rounded-sm opacity-80 hover:opacity-100 focus-visible:outline-ground"
        onClick={() => onLeave(id)}
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}

/** Holds the toasts of everything below it. `dismissLabel` names the close button. */
export function ToastProvider({
  children,
  dismissLabel,
  place = 'bottom',
}: {
  children: ReactNode;
  dismissLabel: string;
  /** Top where the bottom edge holds the page's own actions. */
  place?: 'top' | 'bottom';
}) {
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const leave = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useMemo(() => {
    let next = 0;
    return (toast: Toast) => setToasts((shown) => [...shown.slice(-2), { ...toast, id: ++next }]);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <ol
        aria-live="polite"
        className={cn(
          'pointer-events-none fixed inset-x-4 z-50 mx-auto grid max-w-md gap-2',
          place === 'top' ? 'top-16' : 'bottom-[max(1rem,env(safe-area-inset-bottom))]',
        )}
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} dismissLabel={dismissLabel} onLeave={leave} />
        ))}
      </ol>
    </ToastContext>
  );
}
