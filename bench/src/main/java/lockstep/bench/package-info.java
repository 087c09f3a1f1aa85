/** Benchmarks that anyone can repeat: speed on generated files, and how often the procedure is right where the truth is known. */
@NullMarked
package lockstep.bench;

import org.jspecify.annotations.NullMarked;
