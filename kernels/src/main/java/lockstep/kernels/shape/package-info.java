/**
 * The shapes that numbers come in: a slice of actions, an edge list, columns, a pass over subjects. The words borrow these and
 * nothing else from the kernels. Start at {@link lockstep.kernels.shape.Actions}. Imports only the JDK.
 */
@NullMarked
package lockstep.kernels.shape;

import org.jspecify.annotations.NullMarked;
