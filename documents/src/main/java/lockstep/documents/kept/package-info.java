/** Records as a case keeps them: what each tells, and which of them tell of one incident. Knows no store. */
@NullMarked
package lockstep.documents.kept;

import org.jspecify.annotations.NullMarked;
