import type { SqlDialect } from '../../src/sql/sql.js';

/** Settings that change how an engine reads text, dates and numbers: statements that make one, and that undo it. */
export interface Session {
  readonly name: string;
  readonly begin: string;
  readonly end: string;
}

// For the session at hand, and for those to come.
const postgresql = (setting: string, value: string, before: string): Session => ({
  name: `${setting} ${value}`,
  begin: `SET ${setting} = ${value}; ALTER ROLE CURRENT_USER SET ${setting} = ${value}`,
  end: `SET ${setting} = ${before}; ALTER ROLE CURRENT_USER RESET ${setting}`,
});
const duckdb = (setting: string, value: string): Session => ({
  name: `${setting} ${value}`,
  begin: `SET ${setting} = ${value}`,
  end: `RESET ${setting}`,
});
const spark = (setting: string, value: string): Session => ({
  name: `spark.${setting} ${value}`,
  begin: `SET spark.${setting} = ${value}`,
  end: `RESET spark.${setting}`,
});
const usual = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION';
const mode = (modes: string): Session => ({
  name: `sql_mode ${modes || 'none'}`,
  begin: `SET GLOBAL sql_mode = '${modes}'`,
  end: `SET GLOBAL sql_mode = '${usual}'`,
});
const texts = (charset: string, collation: string): Session => ({
  name: `texts in ${collation}`,
  begin: `ALTER DATABASE CHARACTER SET ${charset} COLLATE ${collation}`,
  end: 'ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci',
});

export const sessions: Readonly<Record<SqlDialect, readonly Session[]>> = {
  duckdb: [duckdb('default_collation', "'NOCASE'"), duckdb('integer_division', 'true')],
  postgresql: [
    postgresql('standard_conforming_strings', 'off', 'on'),
    postgresql('extra_float_digits', '0', '1'),
    postgresql('transform_null_equals', 'on', 'off'),
  ],
  mysql: [
    ...['', 'ANSI_QUOTES', 'NO_BACKSLASH_ESCAPES', 'PIPES_AS_CONCAT', 'HIGH_NOT_PRECEDENCE', 'IGNORE_SPACE'].map(mode),
    ...['ANSI', 'TRADITIONAL', 'MSSQL', 'EMPTY_STRING_IS_NULL', 'PAD_CHAR_TO_FULL_LENGTH'].map(mode),
    texts('gbk', 'gbk_chinese_ci'),
    texts('utf8mb4', 'utf8mb4_bin'),
    texts('utf8mb4', 'utf8mb4_unicode_ci'),
    texts('latin1', 'latin1_swedish_ci'),
  ],
  // Beside the ANSI mode, which the tests have both on and off. One setting must stay off: see docs/sql.md.
  spark: [
    spark('sql.parser.escapedStringLiterals', 'true'),
    spark('sql.caseSensitive', 'true'),
    spark('sql.decimalOperations.allowPrecisionLoss', 'false'),
    spark('sql.legacy.literal.pickMinimumPrecision', 'false'),
    spark('sql.codegen.wholeStage', 'false'),
    spark('sql.ansi.enforceReservedKeywords', 'true'),
    spark('sql.session.timeZone', 'America/Los_Angeles'),
  ],
};
