package lockstep.casework.analysis;

import java.util.Map;
import lockstep.analyses.ecosystem.Alerts;
import lockstep.analyses.ecosystem.Watching;
import lockstep.model.Count;
import lockstep.store.LocalCase;

/** Goes on with the alarms of a case: looks at the new days, keeps how things stand, and makes findings of the alarms that rang. */
public final class WatchStep {
    private WatchStep() {}

    /** @param given settings of the analysis that lists the alarms */
    public static Watching.Standing run(
            LocalCase data, Analyst analyst, Watching.Rule rule, Map<String, String> given) {
        Watching.Standing standing = Watching.step(data, data.watches().all(), rule);
        data.watches().keep(standing.watches());
        analyst.changed();
        data.log(
                "watch",
                standing.rang().size() + " of " + Count.of(standing.watches().size(), "watch") + " rang");
        analyst.run(new Alerts(), given, true);
        return standing;
    }
}
