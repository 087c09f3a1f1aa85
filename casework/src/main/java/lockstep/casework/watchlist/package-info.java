/** From report to data: what accepted records give to look for, and what the case's own posts say of it. */
@NullMarked
package lockstep.casework.watchlist;

import org.jspecify.annotations.NullMarked;
