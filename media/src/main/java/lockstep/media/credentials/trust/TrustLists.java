package lockstep.media.credentials.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockstep.model.CannotDo;

/**
 * Everything that a verdict on trust rests on. Lists are asked in their order; the first that knows the signer is named in the verdict.
 *
 * @param lists for signers of pictures and for time stamps
 * @param identity for identities of people and organisations (CAWG)
 * @param usages key usages, as numbers of ASN.1, one of which a signer's certificate must have
 * @param identityIssuers issuers of identities (DIDs) that are trusted
 */
public record TrustLists(
        List<TrustList> lists, List<TrustList> identity, Set<String> usages, Set<String> identityIssuers) {
    /** Usages that the specification names when nobody gives others. */
    public static final Set<String> USUAL = Set.of(
            "1.3.6.1.5.5.7.3.4",
            "1.3.6.1.5.5.7.3.36",
            "1.3.6.1.5.5.7.3.8",
            "1.3.6.1.5.5.7.3.9",
            "1.3.6.1.4.1.311.76.59.1.9",
            "1.3.6.1.4.1.62558.2.1");

    public TrustLists {
        lists = List.copyOf(lists);
        identity = List.copyOf(identity);
        usages = Set.copyOf(usages);
        identityIssuers = Set.copyOf(identityIssuers);
    }

    /** No list: signatures are checked, and nobody is trusted. */
    public static TrustLists none() {
        return of(List.of());
    }

    public static TrustLists of(List<TrustList> lists) {
        return new TrustLists(lists, List.of(), USUAL, Set.of());
    }

    public TrustLists withIdentity(List<TrustList> identityLists, Set<String> issuers) {
        return new TrustLists(lists, identityLists, usages, issuers);
    }

    /** Takes key usages from a file as {@code store.cfg}: one number a line, comments after two strokes. */
    public TrustLists withUsages(Path config) {
        try {
            Set<String> read = new TreeSet<>();
            for (String line : Files.readAllLines(config, StandardCharsets.UTF_8)) {
                String one = line.strip();
                if (!one.isEmpty() && Character.isDigit(one.charAt(0))) {
                    read.add(one);
                }
            }
            return new TrustLists(lists, identity, new HashSet<>(read), identityIssuers);
        } catch (IOException unreadable) {
            throw new CannotDo(
                    config + " cannot be read as a list of key usages", "give one number a line", unreadable);
        }
    }
}
