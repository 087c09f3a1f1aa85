/** Feeds and lists of articles: RSS, Atom, JSON feeds, GDELT. No document type or entity is ever resolved. Start at {@link lockstep.documents.feed.FeedFile}. */
@NullMarked
package lockstep.documents.feed;

import org.jspecify.annotations.NullMarked;
