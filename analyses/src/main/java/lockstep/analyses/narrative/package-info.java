/**
 * What can be told of the narratives that a case holds: who carried each, when, in which words and languages, and which burst. Start at
 * {@link lockstep.analyses.narrative.Narratives}. Knows no text: grouping texts is done before, and kept in the case.
 */
@NullMarked
package lockstep.analyses.narrative;

import org.jspecify.annotations.NullMarked;
