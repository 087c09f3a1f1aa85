/** Registry lists of a case, put in and taken out. Start at {@link lockstep.casework.registry.RegistryLists}. */
@NullMarked
package lockstep.casework.registry;

import org.jspecify.annotations.NullMarked;
