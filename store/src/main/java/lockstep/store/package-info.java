/**
 * The case: one DuckDB file. Start at {@link lockstep.store.file.CaseFile} (open, make, lock) and {@link lockstep.store.LocalCase}
 * (what analyses and reports ask), which stands on the rooms: each keeps one kind of thing. Imports the words and their JSON form; no
 * other wing.
 */
@NullMarked
package lockstep.store;

import org.jspecify.annotations.NullMarked;
