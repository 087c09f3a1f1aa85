/**
 * What chance gives: how often two subjects would meet on their common objects if neither knew of the other. Start at {@link
 * lockstep.kernels.chance.PairTest}. Imports the shapes and the JDK only.
 */
@NullMarked
package lockstep.kernels.chance;

import org.jspecify.annotations.NullMarked;
