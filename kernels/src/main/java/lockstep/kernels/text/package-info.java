/**
 * The numbers behind texts: inverted index, shingle sketches, edit distance, nearest neighbours. Knows no language; texts come as
 * arrays of numbers. Start at {@link lockstep.kernels.text.SparseIndex}. Imports only the JDK.
 */
@NullMarked
package lockstep.kernels.text;

import org.jspecify.annotations.NullMarked;
