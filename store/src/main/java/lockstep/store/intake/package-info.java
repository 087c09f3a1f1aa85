/**
 * The writing side of a case: takes rows from readers, gives each account, object and post its number, and puts them into DuckDB
 * source by source. Start at {@link lockstep.store.intake.CaseIntake}. Knows no file format.
 */
@NullMarked
package lockstep.store.intake;

import org.jspecify.annotations.NullMarked;
