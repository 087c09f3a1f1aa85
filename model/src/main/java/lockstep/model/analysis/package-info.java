/**
 * How an analysis is declared once: its card and its settings record, from which flags, help, checks, docs and the run record
 * come. Start at {@link lockstep.model.analysis.Card} and {@link lockstep.model.analysis.Detector}.
 */
@NullMarked
package lockstep.model.analysis;

import org.jspecify.annotations.NullMarked;
