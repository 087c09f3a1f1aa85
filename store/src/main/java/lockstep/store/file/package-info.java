/**
 * The file of a case: opened, brought up to the newest schema, asked in SQL, and rows put in. Start at {@link lockstep.store.file.CaseFile}.
 * The other rooms of the store stand on this one; it knows none of them.
 */
@NullMarked
package lockstep.store.file;

import org.jspecify.annotations.NullMarked;
