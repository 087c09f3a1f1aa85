package lockstep.model.judgement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lockstep.model.WrongUse;

/**
 * One thing that an attribution rests on: of which kind, who can see it, and where it is to be found.
 *
 * @param kind technical, behavioural or contextual
 * @param access open to all, proprietary, or classified
 * @param source where it is to be found, so that another can look
 */
public record Ground(Kind kind, Access access, String source) {
    /** The three kinds of evidence of the Information Influence Attribution Framework. */
    public enum Kind {
        TECHNICAL,
        BEHAVIOURAL,
        CONTEXTUAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who can see the evidence. */
    public enum Access {
        OPEN,
        PROPRIETARY,
        CLASSIFIED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Ground {
        source = source.strip();
        if (source.isEmpty())
            throw new WrongUse(
                    "a ground without a source",
                    "as --ground \"technical/open: domain registration, whois record of 1 May\"");
    }

    /** A ground as a person writes it: {@code technical/open: where}; open where no access is named. */
    public static Ground of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) throw wrong(text);
        String[] head =
                text.substring(0, colon).strip().toLowerCase(Locale.ROOT).split("/", 2);
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.word().equals(head[0].strip().replace("behavioral", "behavioural")))
                .findFirst()
                .orElseThrow(() -> wrong(text));
        Access access = head.length == 1
                ? Access.OPEN
                : Arrays.stream(Access.values())
                        .filter(a -> a.word().equals(head[1].strip()))
                        .findFirst()
                        .orElseThrow(() -> wrong(text));
        return new Ground(kind, access, text.substring(colon + 1));
    }

    /** As {@link #of} reads it. */
    public String text() {
        return kind.word() + "/" + access.word() + ": " + source;
    }

    /** How many kinds some grounds are of. */
    public static int kinds(List<Ground> grounds) {
        return (int) grounds.stream().map(Ground::kind).distinct().count();
    }

    private static WrongUse wrong(String text) {
        return new WrongUse(
                "the ground \"" + text + "\" does not say what it is",
                "KIND/ACCESS: SOURCE, with technical, behavioural or contextual, and open, proprietary or classified;"
                        + " as \"behavioural/open: finding F-12\"");
    }
}
