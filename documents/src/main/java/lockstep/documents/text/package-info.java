/**
 * Plain text of articles: paragraphs, front matter that was pasted along, and the notices that sites put around their text.
 * Start at {@link lockstep.documents.text.PastedText}.
 */
@NullMarked
package lockstep.documents.text;

import org.jspecify.annotations.NullMarked;
