/**
 * States and layers: who passes on whom, who is first, what is shared, what changed, how far it went. Labels come from the registry and
 * are never inferred. Start at {@link lockstep.analyses.ecosystem.Amplification}.
 */
@NullMarked
package lockstep.analyses.ecosystem;

import org.jspecify.annotations.NullMarked;
