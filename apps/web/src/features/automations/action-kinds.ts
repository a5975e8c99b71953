import type { ActionKind } from '@tavola/shared';
import { Bell, type LucideIcon, Mail, MessageSquare, Smartphone, Tag, Webhook } from 'lucide-react';

export const ACTION_ICONS: Record<ActionKind, LucideIcon> = {
  email: Mail,
  sms: MessageSquare,
  push: Smartphone,
  notify: Bell,
  tag: Tag,
  webhook: Webhook,
};
