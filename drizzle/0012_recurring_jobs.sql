CREATE TABLE "recurring_jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"every_ms" integer NOT NULL,
	"next_at" timestamp with time zone,
	"last_run_at" timestamp with time zone,
	"last_took_ms" integer,
	"last_error" text
);
--> statement-breakpoint
CREATE INDEX "waitlist_open" ON "waitlist_entries" USING btree ("state","service_date") WHERE state in ('waiting', 'offered');