package lockstep.model.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * A series that is looked at whenever new days come, with all that its alarm remembers, so that a later ingest goes on with it.
 *
 * @param side whose posts
 * @param what what is counted
 * @param up whether the alarm waits for a rise
 * @param isShare whether the count is part of the side's posts
 * @param baselineFrom first day of the days that it is held against, as a day number since 1970
 * @param baselineTo last of them
 * @param through last day that was looked at
 * @param chance of ever ringing while nothing changes
 * @param usual what each weekday usually has, from day number 0 modulo 7 on; empty for a share
 * @param alarm the numbers that the alarm remembers
 * @param evidence for a change by now; it rings at one by the chance
 * @param rung the day on which it rang
 * @param round in which it was begun: later rounds share what earlier ones leave of the chance
 */
public record Watch(
        String side,
        String what,
        boolean up,
        boolean isShare,
        long baselineFrom,
        long baselineTo,
        long through,
        double chance,
        List<Double> usual,
        List<Double> alarm,
        double evidence,
        OptionalLong rung,
        int round) {
    public Watch {
        usual = List.copyOf(usual);
        alarm = List.copyOf(alarm);
        if (!(chance > 0 && chance < 1)) throw new IllegalArgumentException("chance " + chance);
    }

    /** Whether it is the watch of this series and way. */
    public boolean isOf(String side, String what, boolean up) {
        return this.side.equals(side) && this.what.equals(what) && this.up == up;
    }

    /** The watch in a sentence. */
    public String says() {
        String held = " (held against " + LocalDate.ofEpochDay(baselineFrom) + " to " + LocalDate.ofEpochDay(baselineTo)
                + ", looked at through " + LocalDate.ofEpochDay(through) + ")";
        String way = up ? "rise" : "fall";
        return side + ": " + what + ": "
                + (rung.isPresent()
                        ? "a " + way + " rang on " + LocalDate.ofEpochDay(rung.getAsLong())
                        : "no " + way + " so far")
                + held;
    }
}
