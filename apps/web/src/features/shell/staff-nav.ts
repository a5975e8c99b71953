import type { Permission } from '@tavola/shared';
import {
  Activity,
  Armchair,
  BadgePercent,
  CalendarDays,
  ChefHat,
  Clock,
  Images,
  KeyRound,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  MapPinned,
  MessageSquareQuote,
  ReceiptText,
  Settings,
  Sparkles,
  TicketPercent,
  UtensilsCrossed,
  Webhook,
  Workflow,
} from 'lucide-react';

export interface StaffPage {
  key:
    | 'today'
    | 'book'
    | 'orders'
    | 'kitchen'
    | 'menu'
    | 'tables'
    | 'hours'
    | 'agents'
    | 'automations'
    | 'messages'
    | 'webhooks'
    | 'operations'
    | 'settings'
    | 'media'
    | 'coupons'
    | 'discounts'
    | 'points'
    | 'reviews'
    | 'zones';
  href: string;
  icon: LucideIcon;
  permission: Permission;
  /** Second key of the `g …` shortcut. */
  shortcut: string;
}

/** The staff pages that exist, in the order of the sidebar. A page nobody can open is not listed. */
export const STAFF_PAGES: readonly StaffPage[] = [
  { key: 'today', href: '/dashboard', icon: LayoutDashboard, permission: 'dashboard:read', shortcut: 't' },
  { key: 'book', href: '/dashboard/book', icon: CalendarDays, permission: 'reservations:read', shortcut: 'b' },
  { key: 'orders', href: '/dashboard/orders', icon: ReceiptText, permission: 'orders:read', shortcut: 'o' },
  { key: 'kitchen', href: '/kitchen', icon: ChefHat, permission: 'kitchen:manage', shortcut: 'k' },
  { key: 'menu', href: '/dashboard/menu', icon: UtensilsCrossed, permission: 'menu:manage', shortcut: 'm' },
  { key: 'media', href: '/dashboard/media', icon: Images, permission: 'menu:manage', shortcut: 'i' },
  { key: 'coupons', href: '/dashboard/coupons', icon: TicketPercent, permission: 'menu:manage', shortcut: 'c' },
  { key: 'discounts', href: '/dashboard/discounts', icon: BadgePercent, permission: 'menu:manage', shortcut: 'd' },
  { key: 'points', href: '/dashboard/points', icon: Sparkles, permission: 'guests:read', shortcut: 'y' },
  { key: 'reviews', href: '/dashboard/reviews', icon: MessageSquareQuote, permission: 'guests:manage', shortcut: 'r' },
  { key: 'tables', href: '/dashboard/tables', icon: Armchair, permission: 'locations:manage', shortcut: 'l' },
  { key: 'hours', href: '/dashboard/hours', icon: Clock, permission: 'locations:manage', shortcut: 'h' },
  { key: 'zones', href: '/dashboard/zones', icon: MapPinned, permission: 'locations:manage', shortcut: 'z' },
  { key: 'agents', href: '/dashboard/agents', icon: KeyRound, permission: 'keys:manage', shortcut: 'a' },
  {
    key: 'automations',
    href: '/dashboard/automations',
    icon: Workflow,
    permission: 'automations:manage',
    shortcut: 'u',
  },
  { key: 'messages', href: '/dashboard/messages', icon: Mail, permission: 'automations:manage', shortcut: 'n' },
  { key: 'webhooks', href: '/dashboard/webhooks', icon: Webhook, permission: 'webhooks:manage', shortcut: 'w' },
  { key: 'operations', href: '/dashboard/operations', icon: Activity, permission: 'operations:manage', shortcut: 'p' },
  { key: 'settings', href: '/dashboard/settings', icon: Settings, permission: 'settings:read', shortcut: 's' },
];
