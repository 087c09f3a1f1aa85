/**
 * The analyses: a flat roof of detectors, none of which knows another. Start at {@link lockstep.analyses.Catalog}, then read one
 * detector with its test. Imports the words and the numbers; never the store, the formats or the report.
 */
@NullMarked
package lockstep.analyses;

import org.jspecify.annotations.NullMarked;
