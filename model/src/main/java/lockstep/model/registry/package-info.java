/**
 * Who is said to stand behind accounts and sites, by whom and since when: the words of the registry. Labels are given by people and
 * lists, never inferred. Start at {@link lockstep.model.registry.Registry}.
 */
@NullMarked
package lockstep.model.registry;

import org.jspecify.annotations.NullMarked;
