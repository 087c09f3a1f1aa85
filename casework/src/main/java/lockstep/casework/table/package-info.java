/** Answers in rows, before a surface prints, exports or draws them. Start at {@link lockstep.casework.table.Table}. */
@NullMarked
package lockstep.casework.table;

import org.jspecify.annotations.NullMarked;
