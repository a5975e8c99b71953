CREATE TABLE "test_clock" (
	"id" text PRIMARY KEY DEFAULT 'default' NOT NULL,
	"shift_ms" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
