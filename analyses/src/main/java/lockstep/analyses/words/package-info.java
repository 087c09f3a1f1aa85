/** Analyses of what posts say in which words. Start at {@link lockstep.analyses.words.MachineResidue}. */
@NullMarked
package lockstep.analyses.words;

import org.jspecify.annotations.NullMarked;
