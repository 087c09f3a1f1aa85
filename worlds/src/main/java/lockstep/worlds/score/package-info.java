/**
 * How well claims about a world agree with its truth: false discovery, recall, verdicts, with intervals. Start at
 * {@link lockstep.worlds.score.WorldScore}. Knows no analysis: whoever makes claims hands them in.
 */
@NullMarked
package lockstep.worlds.score;

import org.jspecify.annotations.NullMarked;
