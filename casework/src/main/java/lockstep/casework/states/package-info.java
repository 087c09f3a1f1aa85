/** What a case shows of states and the layers of their media. Start at {@link lockstep.casework.states.StatesAnswer}. */
@NullMarked
package lockstep.casework.states;

import org.jspecify.annotations.NullMarked;
