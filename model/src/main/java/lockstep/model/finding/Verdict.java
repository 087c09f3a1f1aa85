package lockstep.model.finding;

import java.util.Locale;

/** What the evidence on one group of accounts amounts to. Describes behaviour; says nothing of who or why. */
public enum Verdict {
    /** Together more closely than chance, shared audience and common sources explain. */
    COORDINATED,
    /** Together because the same thing upstream reached each of them: wire copy, a share button, a declared syndicate. */
    COMMON_SOURCE,
    /** The same choices, at times that shared interest and the news explain. */
    CONVERGENT,
    /** Nothing beyond what chance gives. */
    INDEPENDENT,
    /** Not put to any test of chance. */
    UNTESTED,
    /** Tested, but of something else than accounts acting together (a change, a rate, an order in time): no verdict follows. */
    NONE;

    /** Whether there is one: what has none is shown without. */
    public boolean isGiven() {
        return this != NONE;
    }

    /** As people and files spell it: {@code common-source}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict that a word names. */
    public static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
