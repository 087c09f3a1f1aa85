package lockstep.ingest.formats;

import java.util.Locale;
import lockstep.ingest.Field;

/** What the values of a column are like: it decides which words stand for nothing there. */
enum ColumnKind {
    ID,
    ACCOUNT,
    LINK,
    TAG,
    LANGUAGE,
    PLACE,
    NAME,
    TEXT,
    TIME,
    NUMBER,
    KIND;

    static ColumnKind of(Field field) {
        return switch (field) {
            case ACCOUNT, HANDLE, MENTIONS -> ACCOUNT;
            case LINKS -> LINK;
            case HASHTAGS, CATEGORY -> TAG;
            case LANGUAGE -> LANGUAGE;
            case LOCATION -> PLACE;
            case NAME -> NAME;
            case TEXT, DESCRIPTION -> TEXT;
            case TIME, CLOCK, ZONE, SEEN_AT, ACCOUNT_CREATED -> TIME;
            case LIKES, REPOSTS, REPLIES, VIEWS, FOLLOWERS, FOLLOWING, POSTS -> NUMBER;
            case KIND, REPOST_FLAG, VERIFIED, PLATFORM, OBJECT_TYPE -> KIND;
            default -> ID;
        };
    }

    /** Whether only programs write it, so that a word for nothing is one in capitals too. */
    boolean isOfMachines() {
        return switch (this) {
            case ID, LINK, TIME, NUMBER, KIND -> true;
            default -> false;
        };
    }

    /** Its name in lists. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
