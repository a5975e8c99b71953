import { cn } from './cn.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-on hover:bg-accent-hover shadow-raise',
  secondary: 'bg-raised text-ink border border-line-strong hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'bg-danger text-danger-on hover:brightness-95',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'min-h-8 px-3 text-sm gap-1.5 rounded-md',
  md: 'min-h-10 px-4 text-sm gap-2 rounded-md',
  lg: 'min-h-13 px-6 text-base gap-2.5 rounded-md',
};

const ICON_SIZES: Record<ButtonSize, string> = {
  sm: 'size-8 rounded-md',
  md: 'size-10 rounded-md',
  lg: 'size-13 rounded-md',
};

const BASE =
  'inline-flex items-center justify-center font-medium leading-tight text-center select-none transition-[background-color,scale,filter,border-color] motion-fast active:scale-[0.985] disabled:opacity-45 disabled:active:scale-100 aria-disabled:opacity-45 aria-disabled:cursor-not-allowed';

export const buttonLook = (variant: ButtonVariant, size: ButtonSize, className?: string) =>
  cn(BASE, VARIANTS[variant], SIZES[size], className);

export const iconButtonLook = (variant: ButtonVariant, size: ButtonSize, className?: string) =>
  cn(BASE, 'shrink-0', VARIANTS[variant], ICON_SIZES[size], className);
