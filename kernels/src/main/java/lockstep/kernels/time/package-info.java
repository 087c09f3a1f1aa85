/**
 * Who came first, and when something changed: first mentions in strata, change points, alarms that bear peeking, intervals of shares.
 * Start at {@link lockstep.kernels.time.LeadLag} and {@link lockstep.kernels.time.ChangePoints}. Imports the JDK only.
 */
@NullMarked
package lockstep.kernels.time;

import org.jspecify.annotations.NullMarked;
