package lockstep.casework.analysis;

import java.time.Duration;
import lockstep.model.Run;
import lockstep.model.analysis.Work;
import lockstep.model.finding.Outcome;

/** Who follows analyses while they run; a surface says here what there is to say. */
public interface RunListener {
    /** Who is told how far one step is, and may stop it. */
    default Work work(long seed) {
        return Work.quiet(seed);
    }

    /**
     * A long step begins.
     *
     * @param done what would be told if it were stopped now, as "the last was R-7; co-link was under way"
     */
    default void underWay(String done) {}

    /**
     * What runs rest on besides the posts is there.
     *
     * @param rests a sentence; empty where they rest on posts alone
     */
    default void ready(String rests, Duration took) {}

    /** An earlier run asked the same of the same data, and its findings stand. */
    default void standing(Run earlier) {}

    /** An analysis has run, or could not look. */
    default void ran(Run run, Outcome outcome) {}

    /** One that says nothing. */
    static RunListener quiet() {
        return new RunListener() {};
    }

    /** One that is only told how far the work is. */
    static RunListener of(Work work) {
        return new RunListener() {
            @Override
            public Work work(long seed) {
                return work;
            }
        };
    }
}
