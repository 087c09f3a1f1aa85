@NullMarked
package lockstep.app.watchlist;

import org.jspecify.annotations.NullMarked;
