/**
 * Findings and the networks behind them, written for other tools. Start at {@link lockstep.report.exports.Export}; all of them
 * are listed in {@link lockstep.report.exports.Exports}. Each takes its names from {@link lockstep.report.Names}: pseudonyms
 * unless the analyst gave a reason.
 */
@NullMarked
package lockstep.report.exports;

import org.jspecify.annotations.NullMarked;
