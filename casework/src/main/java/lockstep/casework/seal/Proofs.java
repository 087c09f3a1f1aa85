package lockstep.casework.seal;

import java.nio.file.Path;
import lockstep.model.Near;
import lockstep.model.WrongUse;

/** Proofs that one finding is part of a sealed case. */
public final class Proofs {
    private Proofs() {}

    /** The proof for a finding, as JSON: its entry, place, path and root. */
    public static String of(Path file, String finding) {
        Bundle bundle = Bundle.open(file);
        String entry = "findings/" + finding + ".json";
        if (!bundle.names().contains(entry))
            throw new WrongUse(
                    "the sealed case has no finding " + finding,
                    Near.help(
                            finding,
                            bundle.under("findings/").stream()
                                    .map(n -> n.substring(9, n.length() - 5))
                                    .toList()));
        return bundle.proof(entry);
    }
}
