package lockstep.store.intake;

import java.util.BitSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import lockstep.model.intake.Reject;
import lockstep.model.intake.Utf8;
import lockstep.store.accounts.Tombstones;
import lockstep.store.file.CaseFile;

/** Knows the accounts again that were removed from a case on request. Each account of a source is hashed once. */
final class Forgotten {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;|\"'{}\\[\\]]+");
    private static final Pattern COLONS_AROUND = Pattern.compile("^:+|:+$");

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int BARE = 2;
    private static final int WAYS = 3;

    private final Tombstones tombstones;
    private final boolean none;
    private final Known known;
    private final Dictionary asked = new Dictionary();
    private final BitSet gone = new BitSet();

    Forgotten(CaseFile file, Known known) {
        this.tombstones = Tombstones.of(file, Tombstones.Kind.ACCOUNT);
        this.none = tombstones.isEmpty();
        this.known = known;
    }

    /** Whether a row is of such an account: by its id, or by its handle where either knows no more of it. */
    boolean isForgotten(Utf8 platform, Utf8 account, Utf8 handle) {
        if (none) return false;
        boolean bare = handle.isEmpty() || handle.is(account);
        return bare
                ? is(NAME, platform, account, tombstones::holdsName)
                : is(ID, platform, account, tombstones::holds) || is(BARE, platform, handle, tombstones::holdsBare);
    }

    private boolean is(int as, Utf8 platform, Utf8 name, BiPredicate<String, String> holds) {
        if (name.isEmpty()) return false;
        int number = asked.put(known.platform(platform) * WAYS + as, name);
        if (number < 0 && holds.test(platform.toString(), name.toString())) gone.set(-number);
        return gone.get(Math.abs(number));
    }

    /** The reject; without its raw text where a word of that is the id of such an account on a platform of the case. */
    Reject withoutNames(Reject reject) {
        if (none || reject.raw().isEmpty()) return reject;
        for (String word : BETWEEN_WORDS.split(reject.raw())) {
            String id = COLONS_AROUND.matcher(word).replaceAll("");
            if (!id.isEmpty() && known.platformNames().stream().anyMatch(p -> tombstones.holdsName(p, id))) {
                return new Reject(reject.line(), reject.column(), reject.reason(), "");
            }
        }
        return reject;
    }
}
