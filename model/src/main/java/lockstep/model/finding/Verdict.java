package lockstep.model.finding;

import java.util.Locale;

/** What the evidence on one group of accounts amounts to. Describes behaviour; says nothing of who or why. */
public enum Verdict {
    /** Together more closely than chance, shared audience and common sources explain. */
    COORDINATED,
    /** Together because the same thing upstream reached each of them: wire copy, a share button, a declared syndicate. */
    COMMON_SOURCE,
    /** Two accounts that act as one: one owner, one feed, or two who agreed; two are too few to tell which. */
    AS_ONE,
    /** The same choices, at times that shared interest and the news explain. */
    CONVERGENT,
    /** Nothing beyond what chance gives, in data that would have shown it. */
    CHANCE,
    /** So few acts that coordination would not have shown: nobody is cleared by it. */
    TOO_LITTLE_DATA,
    /** Not put to any test of chance. */
    UNTESTED,
    /** Tested, but of something else than accounts acting together (a change, a rate, an order in time): no verdict follows. */
    NONE;

    /** Whether there is one: what has none is shown without. */
    public boolean isGiven() {
        return this != NONE;
    }

    /** Whether a group with it acts together, on orders or from one source. */
    public boolean isTogether() {
        return this == COORDINATED || this == COMMON_SOURCE;
    }

    /** As people and files spell it: {@code common-source}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict that a word names; runs of former versions said "independent" of whomever no group named, which nobody had tested. */
    public static Verdict of(String word) {
        if (word.equals("independent")) return UNTESTED;
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
