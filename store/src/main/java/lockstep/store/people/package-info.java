/** What people did to a case: accounts allowed and removed, groups decided about, findings judged, and the log of it all. */
@NullMarked
package lockstep.store.people;

import org.jspecify.annotations.NullMarked;
