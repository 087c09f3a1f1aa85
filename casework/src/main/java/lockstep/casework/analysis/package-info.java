/** Analyses run on a case, and what they yield kept. Start at {@link lockstep.casework.analysis.Analyst}. */
@NullMarked
package lockstep.casework.analysis;

import org.jspecify.annotations.NullMarked;
