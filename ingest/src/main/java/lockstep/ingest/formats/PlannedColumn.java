package lockstep.ingest.formats;

import lockstep.ingest.Field;
import lockstep.ingest.text.Times;

/**
 * A column that is read.
 *
 * @param index its place, from 0
 * @param name what its header calls it, or its number
 * @param field what it holds
 * @param lost whether its ids lost their last digits, so that none is taken
 * @param instead whether it is only read where no column before it held a link
 * @param marked whether its ids bear the x that rtweet writes before them
 * @param nothing words that stand for nothing in it
 * @param times reads its times
 */
record PlannedColumn(
        int index,
        String name,
        Field field,
        boolean lost,
        boolean instead,
        boolean marked,
        Nothing nothing,
        Times times) {
    PlannedColumn onlyInstead() {
        return new PlannedColumn(index, name, field, lost, true, marked, nothing, times);
    }

    /** Whether its values are ids, which tools wrap and round. */
    boolean isOfIds() {
        return switch (field) {
            case ACCOUNT, ID, ID_WITH_ACCOUNT, REPOST_OF, REPLY_TO, QUOTE_OF, OBJECT, LINK_ID, HASHTAG_ID -> true;
            default -> false;
        };
    }

    /** Place in the order of reading: what a post is comes before what it holds, the thing itself before its number. */
    int turn() {
        return switch (field) {
            case LINKS, HASHTAGS, MENTIONS -> 1;
            case LINK_ID, HASHTAG_ID, DOMAIN_ID, IMAGES -> 2;
            default -> 0;
        };
    }
}
