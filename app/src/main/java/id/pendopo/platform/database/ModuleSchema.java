package id.pendopo.platform.database;

/**
 * A module's own schema, with its migrations in {@code db/<name>}. Declared as a bean by each module.
 *
 * @param floor lower floors are migrated first
 */
public record ModuleSchema(String name, int floor) {}
