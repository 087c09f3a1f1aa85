/**
 * A roof: the command line. Start at {@link lockstep.app.Main}. Everything it knows of analyses, formats and exports it reads from their
 * cards.
 */
@NullMarked
package lockstep.app;

import org.jspecify.annotations.NullMarked;
