@NullMarked
package lockstep.documents.wording;

import org.jspecify.annotations.NullMarked;
