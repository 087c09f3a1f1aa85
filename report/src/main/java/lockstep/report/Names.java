package lockstep.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lockstep.model.CaseView;
import lockstep.model.finding.Account;
import lockstep.model.finding.Finding;

/**
 * What accounts are called in what leaves the analyst's machine: a short name that is the same in every report and export of a
 * case, and that nobody can trace back without the case's own secret. Accounts of a registry keep their names.
 *
 * <p>Not for several threads.
 */
public final class Names {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 8;
    private static final int SHORTEST_WORD = 5;
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@])@([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.\\-]*[\\p{L}\\p{N}_])?)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{" + SHORTEST_WORD + ",}");

    private final boolean real;
    private final Mac mac;
    private final Set<Integer> registered;
    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, String> handles = new HashMap<>();

    private Names(boolean real, byte[] key, Collection<Integer> registered) {
        this.real = real;
        this.registered = new HashSet<>(registered);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Pseudonyms for all but the accounts of a registry. */
    public static Names pseudonyms(CaseView view) {
        return knowing(new Names(false, view.pseudonymKey(), view.namedAccounts()), view);
    }

    /** The same, where the caller knows whose handles are to be taken out of texts and links. */
    public static Names pseudonyms(CaseView view, Collection<Account> known) {
        var names = new Names(false, view.pseudonymKey(), view.namedAccounts());
        known.forEach(names::of);
        return names;
    }

    /** Pseudonyms for all but the accounts of a registry and these, which are named for a reason that the caller has logged. */
    public static Names unmasking(CaseView view, Collection<Integer> accounts) {
        var named = new HashSet<>(view.namedAccounts());
        named.addAll(accounts);
        return knowing(new Names(false, view.pseudonymKey(), named), view);
    }

    /** Names as the sources give them. The caller has asked for the reason and has logged it. */
    public static Names real(CaseView view) {
        return new Names(true, view.pseudonymKey(), view.namedAccounts());
    }

    /** The handles of everybody in a finding are known, so that they can be taken out of texts and links. */
    private static Names knowing(Names names, CaseView view) {
        for (Finding finding : view.findings()) {
            for (Finding.Member member : finding.about()) names.of(member.account());
        }
        return names;
    }

    public boolean areReal() {
        return real;
    }

    /** What the account is called. */
    public String of(Account account) {
        if (mayName(account)) return realName(account);
        return labels.computeIfAbsent(account.key(), key -> label(account));
    }

    /** Whether the account goes by its own name. */
    public boolean mayName(Account account) {
        return real || registered.contains(account.key());
    }

    /** The last part of the name, where a picture has little room. */
    public String shortly(Account account) {
        String name = of(account);
        return name.startsWith("account-") ? name.substring("account-".length()) : name;
    }

    /** Running text with the handles taken out: known accounts by their new name, others as {@code @[account]}. */
    public String text(String text) {
        if (real) return text;
        String mentions = MENTION.matcher(text).replaceAll((MatchResult found) -> {
            String known = handles.get(found.group(1).toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement("@" + (known == null ? "[account]" : known));
        });
        return WORD.matcher(mentions).replaceAll((MatchResult found) -> {
            String known = handles.get(found.group().toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(known == null ? found.group() : known);
        });
    }

    /** A platform's id of a post, which leads to its author on a single look-up. */
    public String post(String id) {
        return real || id.isEmpty() ? id : "post-" + code("post\0" + id);
    }

    private static String realName(Account account) {
        String name = account.name().isBlank() ? account.id() : account.name();
        return name.equals(account.id()) ? name : name + " (" + account.id() + ")";
    }

    private String label(Account account) {
        String identity = account.platform() + "\0" + account.id();
        String label = "account-" + code(identity);
        Integer owner = owners.putIfAbsent(label, account.key());
        if (owner != null && owner != account.key())
            label += "-" + code("again\0" + identity).substring(0, 4);
        for (String handle : List.of(account.id(), account.name())) {
            String plain = handle.startsWith("@") ? handle.substring(1) : handle;
            if (plain.length() >= SHORTEST_WORD) handles.putIfAbsent(plain.toLowerCase(Locale.ROOT), label);
        }
        return label;
    }

    /** Forty bits of the keyed hash: among 10,000 accounts two share a name once in 20,000 cases, and then the second is marked. */
    private String code(String identity) {
        byte[] hash = mac.doFinal(identity.getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < 5; i++) bits = bits << 8 | (hash[i] & 0xFF);
        var code = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        return code.toString();
    }
}
