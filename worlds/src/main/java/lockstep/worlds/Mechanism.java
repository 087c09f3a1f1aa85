package lockstep.worlds;

import java.util.Locale;
import lockstep.model.finding.Verdict;

/** Why the accounts of a group act together, and so what a fair verdict on them is. */
public enum Mechanism {
    /** Told what to share: each acts within a stated spread of a common moment. */
    JITTER(Verdict.COORDINATED),
    /** The same within seconds. */
    COPY(Verdict.COORDINATED),
    /** Told what to share, one after another in a fixed order. */
    STAGGER(Verdict.COORDINATED),
    /** Each follows the one before, in an order that changes. */
    RELAY(Verdict.COORDINATED),
    /** Accounts with no other life. */
    DORMANT(Verdict.COORDINATED),
    /** Outlets that print what one wire sends. */
    WIRE(Verdict.COMMON_SOURCE),
    /** Accounts of one publisher that post its own pages. */
    SAME_OWNER(Verdict.COMMON_SOURCE),
    /** Unrelated accounts that forward one site's feed by machine. */
    FEED(Verdict.COMMON_SOURCE),
    /** People who share whatever one account posts. */
    FANDOM(Verdict.CONVERGENT),
    /** People who follow a public call to post at one hour. */
    STORM(Verdict.CONVERGENT),
    /** People with alerts on, who react within a minute or two. */
    FAST_REACTORS(Verdict.CONVERGENT),
    /** People who follow one breaking story. */
    BREAKING_NEWS(Verdict.CONVERGENT),
    /** People who post while they watch the same broadcast. */
    LIVE_EVENT(Verdict.CONVERGENT);

    private final Verdict fair;

    Mechanism(Verdict fair) {
        this.fair = fair;
    }

    /** The verdict that the truth deserves. */
    public Verdict fair() {
        return fair;
    }

    public boolean planted() {
        return fair == Verdict.COORDINATED;
    }

    /** As tables spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
