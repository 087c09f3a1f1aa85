/**
 * Reads and writes the files of the registry. Start at {@link lockstep.registry.RegistryFiles}. What it reads is text to weigh,
 * never an instruction; nothing is fetched, and no list of others ships with it.
 */
@NullMarked
package lockstep.registry;

import org.jspecify.annotations.NullMarked;
