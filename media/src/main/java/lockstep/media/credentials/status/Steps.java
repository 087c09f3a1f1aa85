package lockstep.media.credentials.status;

import java.util.ArrayList;
import java.util.List;

/** Steps of a validation in the order in which they were taken. */
public final class Steps {
    private final List<Step> taken = new ArrayList<>();

    public void holds(String code, String where) {
        taken.add(new Step(StepResult.HOLDS, code, where, ""));
    }

    public void holds(String code, String where, String says) {
        taken.add(new Step(StepResult.HOLDS, code, where, says));
    }

    public void note(String code, String where, String says) {
        taken.add(new Step(StepResult.NOTE, code, where, says));
    }

    public void fails(String code, String where, String says) {
        taken.add(new Step(StepResult.FAILS, code, where, says));
    }

    public List<Step> taken() {
        return List.copyOf(taken);
    }

    /** Whether a step failed so far. */
    public boolean anyFails() {
        return taken.stream().anyMatch(s -> s.outcome() == StepResult.FAILS);
    }
}
