/** Stories of a case: texts from the store to the language wing, and what it finds back. Start at {@link lockstep.app.narratives.CaseStories}. */
@NullMarked
package lockstep.app.narratives;

import org.jspecify.annotations.NullMarked;
