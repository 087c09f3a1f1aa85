/**
 * Findings as words: for the terminal, and a whole report as Markdown. Start at {@link lockstep.report.text.FindingText}. All
 * output passes through one place that shows hidden characters, so that no post can write on the reader's terminal.
 */
@NullMarked
package lockstep.report.text;

import org.jspecify.annotations.NullMarked;
