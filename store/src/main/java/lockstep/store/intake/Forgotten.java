package lockstep.store.intake;

import java.util.BitSet;
import java.util.regex.Pattern;
import lockstep.model.intake.Reject;
import lockstep.model.intake.Utf8;
import lockstep.store.CaseFile;
import lockstep.store.Tombstones;

/** Knows the accounts again that were removed from a case on request. Each account of a source is hashed once. */
final class Forgotten {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;|\"'{}\\[\\]]+");
    private static final Pattern COLONS_AROUND = Pattern.compile("^:+|:+$");

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

    boolean isForgotten(Utf8 platform, Utf8 account) {
        if (none || account.isEmpty()) return false;
        int number = asked.put(known.platform(platform), account);
        if (number < 0 && tombstones.holds(platform.toString(), account.toString())) gone.set(-number);
        return gone.get(Math.abs(number));
    }

    /** The reject; without its raw text where a word of that is the id of such an account on a platform of the case. */
    Reject withoutNames(Reject reject) {
        if (none || reject.raw().isEmpty()) return reject;
        for (String word : BETWEEN_WORDS.split(reject.raw())) {
            String id = COLONS_AROUND.matcher(word).replaceAll("");
            if (!id.isEmpty() && known.platformNames().stream().anyMatch(p -> tombstones.holds(p, id))) {
                return new Reject(reject.line(), reject.column(), reject.reason(), "");
            }
        }
        return reject;
    }
}
