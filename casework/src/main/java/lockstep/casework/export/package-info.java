/** What of a case goes out to another tool. Start at {@link lockstep.casework.export.CaseExport}. */
@NullMarked
package lockstep.casework.export;

import org.jspecify.annotations.NullMarked;
