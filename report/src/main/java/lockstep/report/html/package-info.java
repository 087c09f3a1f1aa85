/**
 * The report as one HTML file that asks nothing of any other place: no script, no font, no picture from elsewhere. Start at
 * {@link lockstep.report.html.HtmlReport}. All text passes through {@link lockstep.report.html.Markup}, which escapes it.
 */
@NullMarked
package lockstep.report.html;

import org.jspecify.annotations.NullMarked;
