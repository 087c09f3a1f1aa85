package lockstep.documents.incident;

import static lockstep.documents.lists.FieldList.PLATFORMS;

/** Platforms whose names are plain words or letters too: told only where something is done on them. */
final class AmbiguousPlatforms {
    private static final int AROUND = 14;
    private static final int BESIDE = 160;
    private static final String LISTED = ", ";
    private static final String ENDS = ",.;)";
    private static final String ENDS_LETTER = ENDS + ":'";

    private AmbiguousPlatforms() {}

    static void in(Article a) {
        for (String name : a.lists.ambiguous) {
            String text = a.prose.plain;
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) one(a, name, at);
        }
    }

    private static void one(Article a, String name, int at) {
        int end = at + name.length();
        boolean listed = a.prose.plain.startsWith(LISTED, at - LISTED.length());
        boolean letter = name.length() == 1;
        if (!listed && !a.before(PLATFORMS, "on", at, AROUND)) return;
        if (!(letter ? letterGoesOn(a, end) : wordGoesOn(a, end))) return;
        // In a list, or as a plain word, only beside platforms that are named without doubt.
        if ((listed || !letter) && !isBesideOthers(a, end)) return;
        a.draft.add(Field.PLATFORMS, name, at, end);
    }

    private static boolean isBesideOthers(Article a, int end) {
        return a.draft.get(Field.PLATFORMS).stream().anyMatch(p -> Math.abs(p.start() - end) < BESIDE);
    }

    private static boolean letterGoesOn(Article a, int end) {
        return endsWith(a, end, ENDS_LETTER + ' ') && !a.after(PLATFORMS, "other", end, AROUND);
    }

    private static boolean wordGoesOn(Article a, int end) {
        return endsWith(a, end, ENDS) || endsWith(a, end, " ") && a.after(PLATFORMS, "goes-on", end, AROUND);
    }

    private static boolean endsWith(Article a, int end, String signs) {
        return end >= a.prose.plain.length() || signs.indexOf(a.prose.plain.charAt(end)) >= 0;
    }
}
