/** What is derived of the words of posts: languages, copies, and the search of texts. */
@NullMarked
package lockstep.store.words;

import org.jspecify.annotations.NullMarked;
