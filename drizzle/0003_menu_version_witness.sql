-- Whoever changes the menu, by whatever way, raises its version in the same transaction: caches key on it.
CREATE FUNCTION raise_menu_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO menu_versions AS known (mode, version, changed_at)
  VALUES ('live', 1, clock_timestamp()), ('test', 1, clock_timestamp())
  ON CONFLICT (mode) DO UPDATE SET version = known.version + 1, changed_at = clock_timestamp();
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER categories_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON categories
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
--> statement-breakpoint
CREATE TRIGGER menu_items_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON menu_items
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
--> statement-breakpoint
CREATE TRIGGER option_groups_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON option_groups
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
--> statement-breakpoint
CREATE TRIGGER option_values_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON option_values
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
--> statement-breakpoint
CREATE TRIGGER item_option_groups_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON item_option_groups
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
--> statement-breakpoint
CREATE TRIGGER mealtimes_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON mealtimes
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
--> statement-breakpoint
CREATE TRIGGER item_mealtimes_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON item_mealtimes
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
--> statement-breakpoint
CREATE TRIGGER item_overrides_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON item_overrides
  FOR EACH STATEMENT EXECUTE FUNCTION raise_menu_version();
