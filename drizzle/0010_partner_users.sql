CREATE TABLE "partner_users" (
	"reservation_id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"user_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "partner_users" ADD CONSTRAINT "partner_users_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partner_users_user" ON "partner_users" USING btree ("channel","user_id");