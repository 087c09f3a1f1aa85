/**
 * What leaves the analyst's machine: reports and exports. Start at {@link lockstep.report.Digest}, everything that a report says
 * about a case before it is drawn, and at {@link lockstep.report.Names}, which decides who is named. Reads a case through
 * {@link lockstep.model.CaseView}; knows no store and no analysis.
 */
@NullMarked
package lockstep.report;

import org.jspecify.annotations.NullMarked;
