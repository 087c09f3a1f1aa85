/** The lists that others publish, each read by one class. Start at {@link lockstep.registry.lists.KnownLists}. */
@NullMarked
package lockstep.registry.lists;

import org.jspecify.annotations.NullMarked;
