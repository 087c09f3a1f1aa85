/** What texts hold: canonical links and their domains, hashtags, mentions, times, and the key of identical texts. */
@NullMarked
package lockstep.ingest.text;

import org.jspecify.annotations.NullMarked;
