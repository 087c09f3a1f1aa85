/**
 * What a text tells of an operation: who did what to whom, where, when, by which techniques, on whose word, how many; with the
 * words behind every field. Start at {@link lockstep.documents.incident.IncidentReader}. Rules and lists first; nothing is
 * asserted that the text does not say.
 */
@NullMarked
package lockstep.documents.incident;

import org.jspecify.annotations.NullMarked;
