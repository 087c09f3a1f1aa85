/** The narratives of a case, found or defined, and what became of each. */
@NullMarked
package lockstep.store.narratives;

import org.jspecify.annotations.NullMarked;
