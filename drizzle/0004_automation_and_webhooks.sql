ALTER TABLE "tasks" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "queued_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "error" text;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "rules_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "tasks_subject" ON "tasks" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "tasks_done" ON "tasks" USING btree ("done_at") WHERE state in ('done','cancelled');