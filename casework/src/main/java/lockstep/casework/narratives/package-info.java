/** Stories of a case: texts from the store to the language wing, and what it finds back. Start at {@link lockstep.casework.narratives.CaseStories}. */
@NullMarked
package lockstep.casework.narratives;

import org.jspecify.annotations.NullMarked;
