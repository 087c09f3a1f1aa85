@NullMarked
package lockstep.casework.watchlist;

import org.jspecify.annotations.NullMarked;
