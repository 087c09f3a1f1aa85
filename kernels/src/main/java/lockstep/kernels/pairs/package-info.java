/**
 * Who meets whom on what: in-window pairs of subjects, counted without a list of pairs. Start at
 * {@link lockstep.kernels.pairs.Meetings}. Imports only the JDK and the shapes.
 */
@NullMarked
package lockstep.kernels.pairs;

import org.jspecify.annotations.NullMarked;
