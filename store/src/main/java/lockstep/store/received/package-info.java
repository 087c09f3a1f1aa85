/** What partners sent, to the letter, and what they asked to look for. */
@NullMarked
package lockstep.store.received;

import org.jspecify.annotations.NullMarked;
