/** What the server says: records as canonical JSON, and the description of it. */
@NullMarked
package lockstep.serve.answer;

import org.jspecify.annotations.NullMarked;
