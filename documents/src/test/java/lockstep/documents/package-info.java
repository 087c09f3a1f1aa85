@NullMarked
package lockstep.documents;

import org.jspecify.annotations.NullMarked;
