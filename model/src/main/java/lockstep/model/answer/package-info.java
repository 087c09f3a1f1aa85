/**
 * What an analysis answers besides its findings: a record whose lists are tables, declared column by column, so that every surface can
 * show them. Start at {@link lockstep.model.answer.TableShape}.
 */
@NullMarked
package lockstep.model.answer;

import org.jspecify.annotations.NullMarked;
