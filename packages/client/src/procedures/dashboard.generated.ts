// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';

export type Today = { location: string; date: string; timezone: string; currency: string; covers: { booked: number; seated: number; finished: number; noShows: number }; coversByStep: { time: string; startsAt: string; covers: number; maxCovers: number | null }[]; revenue: { today: number; lastWeek: number; orders: number; ordersLastWeek: number }; revenueByHour: { hour: string; today: number; lastWeek: number }[]; tickets: { open: number; oldestPlacedAt: string | null; late: number }; nextArrivals: { id: string; time: string; startsAt: string; name: string; partySize: number; status: "pending" | "confirmed" | "seated" | "completed" | "cancelled" | "no_show"; tables: string[]; notes?: string | undefined }[]; decisions: { kind: "reservation" | "order"; id: string; text: string; at: string }[]; latestOrders: { id: string; number: string; name: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; total: number; placedAt: string }[] };
export type TodayFeedInput = { location: string; lastEventId?: string | null | undefined };
export type TodayFrame = { kind: "snapshot"; serverTime: string; snapshot: Today } | { kind: "change"; serverTime: string; change: Today } | { kind: "resync" };
export type TodayInput = { location: string };

export type DashboardProcedures = {
  getToday: TRPCQueryProcedure<{ meta: object; input: TodayInput; output: Today }>;
  today: TRPCSubscriptionProcedure<{ meta: object; input: TodayFeedInput; output: AsyncIterable<{ id: string; data: TodayFrame }, void, unknown> }>;
};
