/** Proofs that something is part of a whole and unchanged. Start at {@link lockstep.kernels.proof.MerkleTree}. JDK only. */
@NullMarked
package lockstep.kernels.proof;

import org.jspecify.annotations.NullMarked;
