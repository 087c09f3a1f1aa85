package lockstep.store.intake;

import java.sql.SQLException;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.SourceIntake.Arrival;

/**
 * Whether a row with a known id is the post that the case holds.
 *
 * <p>It is, where account and time agree and the words do too, as far as both tell. Where the account differs, it is only if an
 * earlier source wrote the post down with the same words at the same time, the id is long enough not to be a mere count, and one of
 * the two accounts is known by its handle alone or without its platform: then both are one account.
 */
final class SamePost {
    private static final int NO_COUNT = 9;
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;

    private final Known known;
    private final int firstPost;

    SamePost(Known known) {
        this.known = known;
        this.firstPost = known.nextPost();
    }

    /** Where the post stands that has the row's id, on its platform or, with the same words and time, on none or on any; or -1. */
    int place(int platform, long hash, PostRow row, int says) throws SQLException {
        int place = known.ids.find(hash);
        if (place >= 0 || says == 0 || row.id.length() < NO_COUNT) return place;
        if (platform != 0) return sameAs(0, row, says);
        for (int other = 1; other <= known.platforms(); other++) {
            int found = sameAs(other, row, says);
            if (found >= 0) return found;
        }
        return -1;
    }

    /** What becomes of the row. */
    Arrival compare(int account, int place, int says, PostRow row) {
        boolean sameTime = isSameTime(known.ids.second(place), row.postedAt);
        int there = known.accounts.account(known.ids.account(place));
        if (known.accounts.account(account) != there && !(sameTime && isOne(account, there, place, says, row)))
            return Arrival.OTHER_ACCOUNT;
        if (!sameTime) return Arrival.OTHER_TIME;
        return Saying.agree(says, known.ids.says(place)) ? Arrival.TAKEN : Arrival.OTHER_WORDS;
    }

    private boolean isOne(int account, int there, int place, int says, PostRow row) {
        return says != 0
                && says == known.ids.says(place)
                && row.id.length() >= NO_COUNT
                && known.ids.post(place) < firstPost
                && known.accounts.join(account, there);
    }

    private int sameAs(int platform, PostRow row, int says) throws SQLException {
        int place = known.ids.find(known.idHash(platform, row.id));
        boolean same = place >= 0
                && known.ids.post(place) < firstPost
                && known.ids.says(place) == says
                && isSameTime(known.ids.second(place), row.postedAt);
        return same ? place : -1;
    }

    /** To the second, or as coarse as the coarser of the two is written: to the minute or the day. */
    private static boolean isSameTime(long one, long millis) {
        long other = Math.floorDiv(millis, 1000);
        long apart = Math.abs(one - other);
        if (apart <= 1) return true;
        return isWithin(one, other, MINUTE) || isWithin(one, other, DAY);
    }

    private static boolean isWithin(long one, long other, long unit) {
        boolean coarse = one % unit == 0 || other % unit == 0;
        return coarse && Math.floorDiv(one, unit) == Math.floorDiv(other, unit);
    }
}
