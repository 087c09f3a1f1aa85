/**
 * Simulated worlds in which the truth is known: ids, times and neutral words, made from a seed. Start at
 * {@link lockstep.worlds.Families}. Takes no accounts and no texts, writes no platform's format, and offers no search for settings
 * that escape a test. Imports only the words and the numbers.
 */
@NullMarked
package lockstep.worlds;

import org.jspecify.annotations.NullMarked;
