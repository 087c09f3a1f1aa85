package lockstep.store.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.model.intake.Utf8;

/**
 * Which account of a case a row means: by its id, and by the handle where a source gives no more.
 *
 * <p>A handle leads to an account on a named platform while one account alone bore it; a handle that two accounts bore, one after
 * the other, leads to neither.
 */
final class Identities {
    private static final int SEVERAL = -1;

    private final Dictionary ids = new Dictionary();
    private final Dictionary names = new Dictionary();
    /** By number of a name: the account that bears it, or {@link #SEVERAL}. */
    private int[] bearers = new int[1024];
    /** By number of an account: another number for the same account; 0 for itself. */
    private int[] same = new int[1024];

    private int[] lastName = new int[1024];
    private final BitSet ofNoPlatform = new BitSet();
    private final BitSet knownByName = new BitSet();
    private final BitSet ofOneCase = new BitSet();

    final Joined joined = new Joined();

    /** What was learned of accounts since the last source began. */
    static final class Joined {
        /** From an account that is no more to the one that it is. */
        final Map<Integer, Integer> accounts = new LinkedHashMap<>();
        /** The id of an account that was known by its handle alone. */
        final Map<Integer, String> ids = new LinkedHashMap<>();
        /** Further names of accounts. */
        final List<Name> names = new ArrayList<>();

        final BitSet byHandle = new BitSet();
        final BitSet spelt = new BitSet();
        final BitSet renamed = new BitSet();
        final BitSet torn = new BitSet();
        final BitSet unsure = new BitSet();

        /** An account goes by a name. */
        record Name(int account, String name) {}

        void clear() {
            accounts.clear();
            ids.clear();
            names.clear();
            byHandle.clear();
            spelt.clear();
            renamed.clear();
            torn.clear();
            unsure.clear();
        }
    }

    int size() {
        return ids.size();
    }

    /** Leaves the number of an account out that was removed. */
    void skip() {
        ids.skip();
    }

    /** An account that the case holds, in the order of their numbers. */
    void load(int platform, Utf8 id, Utf8 handle) {
        int account = Math.abs(ids.put(platform, id));
        grow(account);
        boolean named = handle.isEmpty() || isName(id, handle);
        if (platform == 0) ofNoPlatform.set(account);
        if (platform == 0 && !named) lastName[account] = Math.abs(name(0, handle));
        if (platform == 0 && named && !isDigits(id)) firstSpelt(id, account);
        if (platform == 0 || named && isDigits(id)) return;
        if (named) knownByName.set(account);
        int name = name(platform, named ? id : handle);
        if (!named) lastName[account] = Math.abs(name);
        // two accounts of one name were not joined when they came: then they are not now
        bearers[Math.abs(name)] = name < 0 ? account : SEVERAL;
    }

    /** A name that an account of the case had. */
    void loadName(int platform, Utf8 name, int account) {
        if (platform == 0) return;
        int number = name(platform, name);
        if (number < 0) bearers[-number] = account;
        else if (account(bearers[number]) != account) bearers[number] = SEVERAL;
    }

    /** The number of an account, or minus the number just given to a new one. */
    int of(int platform, Utf8 id, Utf8 handle) {
        int number = ids.put(platform, id);
        boolean named = handle.isEmpty() || isName(id, handle);
        if (number > 0) {
            int account = account(number);
            if (!named && platform == 0) another(handle, account);
            else if (!named) learn(platform, handle, account);
            return account;
        }
        grow(-number);
        if (platform == 0) ofNoPlatform.set(-number);
        if (platform == 0 && !named) lastName[-number] = Math.abs(name(0, handle));
        if (platform == 0 && named && !isDigits(id)) return spelt(id, -number);
        if (platform == 0 || named && isDigits(id)) return number;
        return named ? byName(platform, id, -number) : byBoth(platform, id, handle, -number);
    }

    /** The account that a number stands for by now. */
    int account(int number) {
        int at = number;
        while (at > 0 && same[at] != 0) at = same[at];
        return at;
    }

    /** Takes two accounts as one, if one of them is known by its handle alone or without its platform; tells whether they are one. */
    boolean join(int one, int other) {
        int a = account(one);
        int b = account(other);
        if (a == b) return true;
        if (!isLoose(a) && !isLoose(b)) return false;
        boolean keepsB = ofNoPlatform.get(a) || knownByName.get(a) && !ofNoPlatform.get(b);
        int kept = keepsB ? b : a;
        int gone = keepsB ? a : b;
        same[gone] = kept;
        joined.accounts.put(gone, kept);
        return true;
    }

    private boolean isLoose(int account) {
        return ofNoPlatform.get(account) || knownByName.get(account);
    }

    /**
     * A name without a platform is the same in another case where one of the two is written in one case throughout, as tools and people
     * write handles; two that mix cases may be ids that count them.
     */
    private int spelt(Utf8 name, int made) {
        int bearer = firstSpelt(name, made);
        if (bearer == made || !ofOneCase.get(made) && !ofOneCase.get(bearer)) return -made;
        int account = account(bearer);
        same[made] = account;
        joined.spelt.set(account);
        return account;
    }

    /** The account whose name was first written in these letters, in whatever case. */
    private int firstSpelt(Utf8 name, int account) {
        int number = Math.abs(name(0, name));
        String written = name.toString();
        if (written.equals(written.toLowerCase(Locale.ROOT)) || written.equals(written.toUpperCase(Locale.ROOT)))
            ofOneCase.set(account);
        if (bearers[number] == 0) bearers[number] = account;
        return bearers[number];
    }

    private int byName(int platform, Utf8 handle, int made) {
        int name = name(platform, handle);
        if (name < 0) {
            bearers[-name] = made;
            knownByName.set(made);
            return -made;
        }
        if (bearers[name] == SEVERAL) {
            joined.torn.set(name);
            knownByName.set(made);
            return -made;
        }
        int account = account(bearers[name]);
        same[made] = account;
        joined.byHandle.set(account);
        return account;
    }

    private int byBoth(int platform, Utf8 id, Utf8 handle, int made) {
        int name = name(platform, handle);
        lastName[made] = Math.abs(name);
        if (name < 0) {
            bearers[-name] = made;
            return -made;
        }
        int bearer = account(bearers[name]);
        if (bearer > 0 && knownByName.get(bearer)) {
            same[made] = bearer;
            named(bearer, id);
            return bearer;
        }
        if (bearer > 0) bearers[name] = SEVERAL;
        return -made;
    }

    private void named(int account, Utf8 id) {
        knownByName.clear(account);
        joined.ids.put(account, id.toString());
        joined.byHandle.set(account);
    }

    /** An account that is known by its id goes by a handle. */
    private void learn(int platform, Utf8 handle, int account) {
        int name = name(platform, handle);
        int number = Math.abs(name);
        if (number == lastName[account]) return;
        if (lastName[account] != 0) joined.renamed.set(account);
        lastName[account] = number;
        if (name < 0) {
            bearers[number] = account;
            joined.names.add(new Joined.Name(account, handle.toString()));
            return;
        }
        int bearer = account(bearers[number]);
        if (bearer == account || bearer == SEVERAL) return;
        if (knownByName.get(bearer) && join(bearer, account)) joined.byHandle.set(account);
        else bearers[number] = SEVERAL;
    }

    /** On a platform that nobody names, another handle may be another account of another platform. */
    private void another(Utf8 handle, int account) {
        int number = Math.abs(name(0, handle));
        if (lastName[account] == number) return;
        if (lastName[account] != 0) joined.unsure.set(account);
        lastName[account] = number;
    }

    private int name(int platform, Utf8 handle) {
        var folded = new Utf8();
        folded.set(folded(handle));
        int number = names.put(platform, folded);
        int at = Math.abs(number);
        if (at >= bearers.length) bearers = Arrays.copyOf(bearers, Math.max(at + 1, bearers.length * 2));
        return number;
    }

    private void grow(int number) {
        if (number < same.length) return;
        int size = Math.max(number + 1, same.length * 2);
        same = Arrays.copyOf(same, size);
        lastName = Arrays.copyOf(lastName, size);
    }

    /** Handles are the same in any case. */
    private static String folded(Utf8 handle) {
        return handle.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isName(Utf8 id, Utf8 handle) {
        return id.is(handle) || id.length() == handle.length() && folded(id).equals(folded(handle));
    }

    private static boolean isDigits(Utf8 id) {
        for (int i = 0; i < id.length(); i++) if (id.at(i) < '0' || id.at(i) > '9') return false;
        return true;
    }
}
