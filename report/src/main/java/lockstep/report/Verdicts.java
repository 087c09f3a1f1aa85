package lockstep.report;

import lockstep.model.finding.Verdict;

/** What each verdict says to a reader who knows no statistics. */
public final class Verdicts {
    private Verdicts() {}

    public static String name(Verdict verdict) {
        return switch (verdict) {
            case COORDINATED -> "Coordinated";
            case COMMON_SOURCE -> "Common source";
            case CONVERGENT -> "Convergent";
            case AS_ONE -> "As one";
            case CHANCE -> "No more than chance";
            case TOO_LITTLE_DATA -> "Too little data";
            case UNTESTED -> "Not tested";
            case NONE -> "No verdict";
        };
    }

    /** The word behind some words that lead to it; nothing where there is no verdict. */
    public static String after(String lead, Verdict verdict) {
        return verdict.isGiven() ? lead + verdict.word() : "";
    }

    public static String says(Verdict verdict) {
        return switch (verdict) {
            case COORDINATED ->
                "These accounts act together more closely than chance, a shared audience and common sources explain.";
            case COMMON_SOURCE ->
                "The same thing upstream reached each of these accounts: wire copy, a share button, a declared syndicate.";
            case CONVERGENT ->
                "These accounts make the same choices, at times that shared interest and the news explain.";
            case AS_ONE ->
                "These two accounts act as one: one owner, one feed, or two who agreed. Two are too few to tell which.";
            case CHANCE -> "Nothing here goes beyond what chance gives.";
            case TOO_LITTLE_DATA -> "There is too little data to say: coordination would not have shown.";
            case UNTESTED -> "No test of chance was made.";
            case NONE -> "The test is of something else than accounts acting together.";
        };
    }
}
