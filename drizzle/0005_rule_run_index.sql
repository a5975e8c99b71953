DROP INDEX "automation_runs_at";--> statement-breakpoint
CREATE INDEX "automation_runs_at" ON "automation_runs" USING btree ("rule_id","at");