@NullMarked
package lockstep.documents.kept;

import org.jspecify.annotations.NullMarked;
