/** Runs of analyses: what each found and answered, and what it rests on. */
@NullMarked
package lockstep.store.runs;

import org.jspecify.annotations.NullMarked;
