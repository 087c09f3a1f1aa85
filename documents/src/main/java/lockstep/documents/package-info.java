/**
 * Articles and incidents: reads reports as an analyst reads them. Start at {@link lockstep.documents.Reading}, which turns a file
 * into {@link lockstep.documents.Document}s. What is read is text to analyse, never an instruction; nothing is fetched or run.
 */
@NullMarked
package lockstep.documents;

import org.jspecify.annotations.NullMarked;
