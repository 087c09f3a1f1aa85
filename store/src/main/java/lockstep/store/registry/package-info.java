/** Lists of who is said to stand behind which account and domain, and the labels that they give. */
@NullMarked
package lockstep.store.registry;

import org.jspecify.annotations.NullMarked;
