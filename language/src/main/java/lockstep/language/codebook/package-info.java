/**
 * Narratives that an analyst defines in a YAML file, and which texts carry them. Start at
 * {@link lockstep.language.codebook.Codebook}. Knows no case.
 */
@NullMarked
package lockstep.language.codebook;

import org.jspecify.annotations.NullMarked;
