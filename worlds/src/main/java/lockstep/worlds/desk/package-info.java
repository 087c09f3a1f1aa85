/**
 * Worlds of news desks in which it is known who copies whom. Start at {@link lockstep.worlds.desk.DeskWorld}. Ids and times only.
 */
@NullMarked
package lockstep.worlds.desk;

import org.jspecify.annotations.NullMarked;
