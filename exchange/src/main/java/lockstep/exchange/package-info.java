/**
 * What partners send, kept as they sent it. Start at {@link lockstep.exchange.StixBundle}. Imports the words and Jackson; what a
 * case says to partners is written by the exports of {@code report}.
 */
@NullMarked
package lockstep.exchange;

import org.jspecify.annotations.NullMarked;
